import { When } from "@cucumber/cucumber";
import { Temporal } from "temporal-polyfill";
import type { Party } from "./support/party.ts";
import { sendRrp } from "./support/rrp-command.ts";
import { endRrp, rrpPool } from "./support/rrp-pool.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";

// Silence on RRP connections, as the subject's control port makes it pass.

type Limit = "idleTimeout" | "commandTimeout" | "sessionTimeout";

When("the time for an RRP command is over", async function (this: ScenarioContext) {
  await silence(this, secondsOf(this, "commandTimeout"));
});

When("the time for beginning an RRP command is over", async function (this: ScenarioContext) {
  await silence(this, secondsOf(this, "idleTimeout"));
});

When("half the time for beginning an RRP command is over", async function (this: ScenarioContext) {
  await silence(this, Math.ceil(secondsOf(this, "idleTimeout") / 2));
});

When("the time for beginning an RRP command is all but over", async function (this: ScenarioContext) {
  await silence(this, secondsOf(this, "idleTimeout") - 1);
});

/** A command now and then, so that the session is never silent for too long. */
When("an RRP session of {party} has lasted as long as it may", async function (this: ScenarioContext, party: Party) {
  const pause = secondsOf(this, "idleTimeout") - 1;
  let left = secondsOf(this, "sessionTimeout");
  while (left > pause) {
    await silence(this, pause);
    left -= pause;
    const spoken = await sendRrp(this, party, ["describe"]);
    spoken.isSeen = true;
  }
  await silence(this, left);
});

function secondsOf({ subject }: ScenarioContext, limit: Limit): number {
  const usual: Readonly<Record<Limit, string>> = {
    idleTimeout: "PT10M",
    commandTimeout: "PT10M",
    sessionTimeout: "P1D",
  };
  const duration = Temporal.Duration.from(subject.profile.rrp?.[limit] ?? usual[limit]);
  return duration.total({ unit: "seconds", relativeTo: "2026-01-01" });
}

/** What the scenario did not open itself is given up, since its time is over too. */
async function silence(context: ScenarioContext, seconds: number): Promise<void> {
  const { subject, rrp } = context;
  subject.need("idle");
  const { answer } = subject.profile.timeouts;
  await rrpPool.end(answer);
  for (const [name, { party, connection }] of rrp.lines) {
    if (party.isPreparing !== true) continue;
    await endRrp(connection, answer);
    rrp.lines.delete(name);
  }
  await subject.control("POST", "/idle", { for: `PT${seconds}S` });
}
