import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Report } from "../../reports/model.ts";
import { run } from "../cli/program.ts";
import { placeOf } from "../faulty/suite.ts";
import { plainServer } from "./plain-server.ts";

const place = placeOf(
  "contact/transfer/request.feature",
  "The losing registrar is told at once, and the gaining one not yet",
);
const strangers = {
  fixture: { messages: [{ registrar: "registrar-a", text: "Your invoice is ready.", event: "-P1D" }] },
};

async function told(cwd: string, env: NodeJS.ProcessEnv) {
  await run(cwd, ["test", "--profile", "profile.yaml", place], env);
  const report = JSON.parse(readFileSync(join(cwd, "reports/out/report.json"), "utf8")) as Report;
  const [scenario] = report.scenarios;
  return { verdict: scenario?.verdict, reason: scenario?.reason ?? scenario?.failure?.message ?? "" };
}

test("other people's messages are not acknowledged without leave", async (context) => {
  const server = await plainServer(context, strangers);
  const { verdict, reason } = await told(server.cwd, server.env);
  assert.equal(verdict, "not applicable", reason);
  assert.match(reason, /begins with somebody else's message; see poll.acknowledgeOthers/);
  const texts = (await server.messages("registrar-a")).map(({ text }) => text);
  assert.ok(texts.includes("Your invoice is ready."), "it is still there");
});

test("with leave they are, and the scenario finds its own", async (context) => {
  const server = await plainServer(context, { ...strangers, profile: { poll: { acknowledgeOthers: true } } });
  const { verdict, reason } = await told(server.cwd, server.env);
  assert.equal(verdict, "passed", reason);
  const texts = (await server.messages("registrar-a")).map(({ text }) => text);
  assert.ok(!texts.includes("Your invoice is ready."));
});
