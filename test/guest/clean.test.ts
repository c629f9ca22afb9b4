import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { run, start } from "../cli/program.ts";
import { plainServer } from "./plain-server.ts";
import { everything, some } from "./under-way.ts";

const suite = ["test", "--profile", "profile.yaml"];
const journals = (cwd: string) =>
  readdirSync(join(cwd, "reports/out/journal")).filter((file) => !file.endsWith(".stop"));
const runOf = (cwd: string) => (journals(cwd).at(-1) ?? "").replace(".jsonl", "");

test("a run removes at its end what it has made, and names it so that anybody can see whose it is", async (context) => {
  const server = await plainServer(context, {
    fixture: { policy: { deletion: "synchronous" } },
    profile: { names: { prefix: "q7" }, policy: { deletion: "synchronous" } },
  });
  const { code, out, errors } = await run(
    server.cwd,
    [...suite, "domain/update", "contact/check.feature", "host/create"],
    server.env,
  );
  assert.equal(code, 0, out + errors);
  assert.match(out, /Run [0-9a-z]{9}: \d{2,} of \d+ objects removed/);
  assert.deepEqual(await everything(server), []);
  const lines = readFileSync(join(server.cwd, "reports/out/journal", journals(server.cwd)[0] ?? ""), "utf8");
  const made = [...lines.matchAll(/"event":"create","kind":"(\w+)","name":"([^"]+)"/g)];
  assert.ok(new Set(made.map(([, kind]) => kind)).size === 3, "domains, hosts and contacts");
  const own = `q7${runOf(server.cwd)}`;
  const strange = made.flatMap(([, kind, name = ""]) => (kind !== "host" && !name.includes(own) ? [name] : []));
  assert.deepEqual(strange, []);
});

test("after a crash, clean removes what the journal tells of, and says what is left", async (context) => {
  const server = await plainServer(context, {
    fixture: { policy: { deletion: "synchronous" } },
    profile: { policy: { deletion: "synchronous" } },
  });
  const running = start(server.cwd, [...suite, "host"], server.env);
  await some(server, 20, running);
  await some(server, 1, running, () => server.objects("domains"));
  running.process.kill("SIGKILL");
  await running.ended;
  const id = runOf(server.cwd);
  const kept = (await server.objects("domains")).find((name) => name.startsWith(`e${id}`)) ?? "";
  const asMade = {
    name: kept,
    sponsor: "registrar-a",
    created: "now",
    gracePeriods: [{ kind: "add", end: "P5D" }],
  };
  await server.change({ domains: [{ ...asMade, statuses: ["serverDeleteProhibited"] }] });
  assert.ok((await everything(server)).length >= 20);

  const listed = await run(server.cwd, ["clean", "--profile", "profile.yaml"], server.env);
  assert.match(listed.out, new RegExp(`${id} +\\d+ objects`));
  const first = await run(server.cwd, ["clean", "--profile", "profile.yaml", "--run", id], server.env);
  assert.equal(first.code, 1, first.out + first.errors);
  assert.match(first.out, new RegExp(`Left: domain ${kept}: 2304`));
  assert.deepEqual(await server.objects("domains"), [kept]);

  await server.change({ domains: [asMade] });
  const second = await run(server.cwd, ["clean", "--profile", "profile.yaml", "--run", id], server.env);
  assert.equal(second.code, 0, second.out + second.errors);
  assert.deepEqual(await everything(server), []);
  const third = await run(server.cwd, ["clean", "--profile", "profile.yaml", "--run", id], server.env);
  assert.match(third.out, /nothing behind/);
});

test("what takes its time is said to do so, and --no-clean leaves everything", async (context) => {
  const server = await plainServer(context);
  const kept = await run(server.cwd, [...suite, "--no-clean", "contact/info.feature"], server.env);
  assert.match(kept.out, /is left there/);
  const before = await everything(server);
  assert.ok(before.length > 0);
  const { out } = await run(server.cwd, ["clean", "--profile", "profile.yaml", "--run", runOf(server.cwd)], server.env);
  assert.match(out, /\d+ more are being deleted by the server/);
  await server.advance("PT1H");
  assert.deepEqual(await everything(server), []);
});

test("no client transaction id is ever used twice", async (context) => {
  const server = await plainServer(context);
  for (const parallel of ["0", "2"])
    await run(server.cwd, [...suite, "--parallel", parallel, "contact/create.feature", "host/create"], server.env);
  const ids = (await server.ledger()).flatMap(({ client }) => (client?.startsWith("EPPRAISE-") ? [client] : []));
  assert.ok(ids.length > 100, `${ids.length}`);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});
