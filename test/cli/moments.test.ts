import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { startRegistry } from "./registry.ts";
import { runHere } from "./run-here.ts";

/** What turns on a single moment: its verdicts on a registry whose clock can be moved, and runs meanwhile or stands still. */
async function tried(context: TestContext, runs: boolean) {
  const registry = await startRegistry(context, { clock: { runs } });
  const { url, token } = registry.admin;
  process.env.MOMENTS_TEST_TOKEN = token;
  const profile = registry.profile({
    control: { url, token: { env: "MOMENTS_TEST_TOKEN" } },
    capabilities: ["contacts", "hosts", "poll", "launch", "clock", "fixtures", "reset"],
  });
  const scenarios = await runHere(profile, ["domain/create/claims.feature"], "@needs:clock");
  return scenarios.filter(({ steps }) => steps.some(({ text }) => text === "the clock stands still"));
}

test("what turns on a single moment is asked where the clock stands still", async (context) => {
  const scenarios = await tried(context, false);
  assert.equal(scenarios.length, 4);
  for (const { name, verdict, failure } of scenarios) assert.equal(verdict, "passed", `${name}: ${failure?.message}`);
});

test("where the clock runs, a right answer could be the other one by then", async (context) => {
  const scenarios = await tried(context, true);
  assert.equal(scenarios.length, 4);
  for (const { reason } of scenarios) assert.match(reason ?? "", /the clock does not say that it stands still/);
});
