import { type DataTable, Given } from "@cucumber/cucumber";
import { expectSame } from "./support/expect.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { NotApplicable } from "./support/verdicts.ts";

Given(/^deletions are (asynchronous|synchronous)$/, async function (this: ScenarioContext, deletion: string) {
  const { subject } = this;
  if (subject.can("fixtures")) await subject.control("PATCH", "", { policy: { deletion } });
  else if (subject.profile.policy.deletion !== deletion)
    throw new NotApplicable(`the profile says that deletions are ${subject.profile.policy.deletion}`);
});

Given("the registry operates TLD(s) {strings}", async function (this: ScenarioContext, names: readonly string[]) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { tlds: Object.fromEntries(names.map((name) => [name, {}])) });
});

Given("the registry's policy is:", async function (this: ScenarioContext, table: DataTable) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { policy: table.rowsHash() });
  expectSame(
    "A policy has two columns.",
    true,
    table.raw().every((row) => row.length === 2),
  );
});
