import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Report } from "../../reports/model.ts";
import { start } from "../cli/program.ts";
import { type PlainServer, plainServer } from "./plain-server.ts";
import { everything, some } from "./under-way.ts";

const atOnce = {
  fixture: { policy: { deletion: "synchronous" } },
  profile: { policy: { deletion: "synchronous" } },
};

/** Starts a run, tells it and all its processes to end as soon as it has made something, and waits for that. */
async function interrupted(server: PlainServer, parallel: number) {
  const suite = ["test", "--profile", "profile.yaml", "--parallel", String(parallel), "host", "domain/update"];
  const running = start(server.cwd, suite, server.env, { asGroup: true });
  await some(server, 10, running);
  process.kill(-(running.process.pid ?? Number.NaN), "SIGINT");
  return running.ended;
}

for (const parallel of [0, 2])
  test(`interrupted, a run of ${parallel || 1} process(es) removes what it has made, once, and leaves its report`, async (context) => {
    const server = await plainServer(context, atOnce);
    const { code, out, errors } = await interrupted(server, parallel);
    assert.equal(code, 130, out + errors);
    assert.equal(out.match(/objects removed/g)?.length, 1, out);
    assert.deepEqual(await everything(server), [], out);
    assert.doesNotMatch(out, /Left:/);

    const { run, scenarios } = JSON.parse(readFileSync(join(server.cwd, "reports/out/report.json"), "utf8")) as Report;
    assert.equal(run.complete, false);
    assert.deepEqual(run.problems, []);
    const spoiled = scenarios.filter(({ verdict }) => !["passed", "not applicable"].includes(verdict));
    assert.deepEqual(
      spoiled.map(({ name, failure }) => `${name}: ${failure?.message}`),
      [],
      "only what had its turn is told of",
    );
  });

test("a run that is over sends nothing, whatever of it is still there", async (context) => {
  const server = await plainServer(context, atOnce);
  await interrupted(server, 2);
  const commands = (await server.ledger()).filter(({ client }) => client?.startsWith("EPPRAISE-"));
  const runs = new Set(commands.map(({ client }) => client?.split("-")[1]));
  const [own, cleaning] = runs;
  assert.equal(runs.size, 2, "the run, and what removes its objects");
  const sent = commands.map(({ client }) => client?.split("-")[1]);
  assert.ok(sent.lastIndexOf(own) < sent.indexOf(cleaning), "nothing of the run comes after its cleaning has begun");
});
