import { Given, When } from "@cucumber/cucumber";
import { Temporal } from "temporal-polyfill";
import { durationOf } from "./support/distance.ts";
import { millisecondsOf } from "./support/instants.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { NotApplicable } from "./support/verdicts.ts";

/** What turns on a single moment can be asked only where no time goes by between asking for the time and saying it. */
Given("the clock stands still", async function (this: ScenarioContext) {
  this.subject.need("clock");
  const { runs } = await this.subject.control<{ readonly runs?: boolean }>("GET", "/clock");
  if (runs !== false)
    throw new NotApplicable("the clock does not say that it stands still, and this turns on a moment");
});

When("{int} {word} pass(es)", async function (this: ScenarioContext, count: number, unit: string) {
  if (this.split) return this.pause(count * millisecondsOf(unit), millisecondsOf(unit));
  this.subject.need("clock");
  await this.subject.control("POST", "/clock/advance", { by: durationOf(count, unit) });
});

When(
  /^(almost |the rest of )?the time that a deletion takes has passed$/,
  async function (this: ScenarioContext, part: string | null) {
    this.subject.need("clock");
    await this.subject.control("POST", "/clock/advance", {
      by: share(this.subject.profile.policy.deletionDelay, part),
    });
  },
);

When(/^(almost )?as much silence passes as is allowed$/, async function (this: ScenarioContext, part: string | null) {
  this.subject.need("idle");
  await this.subject.control("POST", "/idle", { for: share(this.subject.profile.policy.idleTimeout, part) });
});

/** A length of time, ISO 8601; `almost ` all of it, which is 59 of its 60 parts, or `the rest of ` it. */
function share(length: string, part: string | null): string {
  const seconds = Temporal.Duration.from(length).total("seconds");
  const most = Math.floor((seconds * 59) / 60);
  if (part === null) return `PT${seconds}S`;
  return `PT${part === "almost " ? most : seconds - most}S`;
}
