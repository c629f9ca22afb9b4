import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Report } from "../../reports/model.ts";
import { run } from "../cli/program.ts";
import { plainServer } from "./plain-server.ts";

/** What is not waited for is gone at once. */
const atOnce = {
  fixture: { policy: { deletion: "synchronous" } },
  profile: { policy: { deletion: "synchronous" } },
};
const suite = ["test", "--profile", "profile.yaml", "contact/transfer/request.feature"];

test("what needs days is run in two halves, and goes on with the same objects", async (context) => {
  const server = await plainServer(context, atOnce);
  const report = () => JSON.parse(readFileSync(join(server.cwd, "reports/out/report.json"), "utf8")) as Report;
  const half = (...more: readonly string[]) => run(server.cwd, [...suite, ...more], server.env);

  const none = await half("--phase", "verify");
  assert.equal(none.code, 2);
  assert.match(none.errors, /no run has prepared anything/);

  const first = await half("--phase", "prepare");
  assert.equal(first.code, 0, first.out + first.errors);
  const [, count = "", id = ""] = /(\d+) scenarios wait[\s\S]*--run ([0-9a-z]{9})/.exec(first.out) ?? [];
  assert.ok(Number(count) >= 5, first.out);
  const prepared = report().scenarios.filter(({ reason }) =>
    reason?.startsWith("prepared: it can be gone on with from"),
  );
  assert.equal(prepared.length, Number(count));
  const kept = await server.objects("contacts");
  assert.ok(kept.length >= Number(count), "what waits is not removed");

  await server.advance("PT20H");
  const early = await half("--phase", "verify", "--run", id);
  assert.equal(early.code, 2, early.out + early.errors);
  assert.ok(report().scenarios.every(({ reason }) => reason?.startsWith("not yet ripe: come back at 2")));
  assert.deepEqual((await server.objects("contacts")).toSorted(), kept.toSorted());

  await server.advance("PT5H");
  const second = await half("--phase", "verify");
  assert.equal(second.code, 0, second.out + second.errors);
  const { scenarios } = report();
  const passed = scenarios.filter(({ verdict }) => verdict === "passed");
  assert.ok(passed.length >= 3, second.out);
  assert.deepEqual(
    scenarios.filter(({ verdict, reason }) => verdict !== "passed" && !/^(not yet ripe|prepared)/.test(reason ?? "")),
    [],
  );
  const [journal = ""] = readdirSync(join(server.cwd, "reports/out/journal")).filter((file) => file.includes(id));
  const lines = readFileSync(join(server.cwd, "reports/out/journal", journal), "utf8")
    .trim()
    .split("\n");
  const events = lines.map((line) => (JSON.parse(line) as { readonly event: string }).event);
  assert.equal(events.filter((event) => event === "verified").length, passed.length);
});
