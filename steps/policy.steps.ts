import { Given } from "@cucumber/cucumber";
import { resolve } from "./support/meaning.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { NotApplicable } from "./support/verdicts.ts";

Given(/^deletions are (asynchronous|synchronous)$/, async function (this: ScenarioContext, deletion: string) {
  const { subject } = this;
  if (subject.can("fixtures")) await subject.control("PATCH", "", { policy: { deletion } });
  else if (subject.profile.policy.deletion !== deletion)
    throw new NotApplicable(`the profile says that deletions are ${subject.profile.policy.deletion}`);
});

Given(/^contacts are shown to (anyone|their sponsor)$/, async function (this: ScenarioContext, who: string) {
  const { subject } = this;
  const contactInfo = who === "anyone" ? "anyone" : "sponsor";
  if (subject.can("fixtures")) await subject.control("PATCH", "", { policy: { contactInfo } });
  else if (subject.profile.policy.contactInfo !== contactInfo)
    throw new NotApplicable(`the profile says that contacts are shown to ${subject.profile.policy.contactInfo}`);
});

Given("the registry operates TLD(s) {strings}", async function (this: ScenarioContext, names: readonly string[]) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { tlds: Object.fromEntries(names.map((name) => [resolve(this, name), {}])) });
});

Given("the registry's limit of names in a check is {int}", async function (this: ScenarioContext, maxChecks: number) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { policy: { maxChecks } });
});
