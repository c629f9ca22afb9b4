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

const restoreTerms: Readonly<Record<string, "kept" | "year-from-restore">> = {
  "keep their time": "kept",
  "get a year from the restore on": "year-from-restore",
};

Given(
  /^restored domains (keep their time|get a year from the restore on)$/,
  async function (this: ScenarioContext, words: string) {
    const { subject } = this;
    const restoreTerm = restoreTerms[words];
    if (subject.can("fixtures")) await subject.control("PATCH", "", { policy: { restoreTerm } });
    else if (subject.profile.policy.restoreTerm !== restoreTerm)
      throw new NotApplicable(`the profile does not say that restored domains ${words}`);
  },
);
