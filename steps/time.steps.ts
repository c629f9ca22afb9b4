import { When } from "@cucumber/cucumber";
import { Temporal } from "temporal-polyfill";
import { durationOf } from "./support/distance.ts";
import { millisecondsOf } from "./support/instants.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";

When("{int} {word} pass(es)", async function (this: ScenarioContext, count: number, unit: string) {
  if (this.split) return this.pause(count * millisecondsOf(unit), millisecondsOf(unit));
  this.subject.need("clock");
  await this.subject.control("POST", "/clock/advance", { by: durationOf(count, unit) });
});

When("the time that a deletion takes has passed", async function (this: ScenarioContext) {
  this.subject.need("clock");
  await this.subject.control("POST", "/clock/advance", { by: this.subject.profile.policy.deletionDelay });
});

When(/^(almost )?as much silence passes as is allowed$/, async function (this: ScenarioContext, almost: string | null) {
  this.subject.need("idle");
  const allowed = Temporal.Duration.from(this.subject.profile.policy.idleTimeout).total("seconds");
  await this.subject.control("POST", "/idle", { for: `PT${almost ? Math.floor((allowed * 59) / 60) : allowed}S` });
});
