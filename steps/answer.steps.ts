import { type DataTable, Then } from "@cucumber/cucumber";
import { textsAt } from "./support/answer.ts";
import { expectAnswer, expectSame } from "./support/expect.ts";
import { meaning } from "./support/meaning.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { Mismatch } from "./support/verdicts.ts";

Then("the answer is {code}", async function (this: ScenarioContext, code: number) {
  await expectAnswer(this, code);
});

Then("the answer is a greeting", function (this: ScenarioContext) {
  if (!this.answer.isGreeting) throw new Mismatch("The answer is no greeting.", "a greeting", String(this.answer.code));
});

Then("the answer says:", async function (this: ScenarioContext, table: DataTable) {
  const { content } = this.answer;
  for (const [path = "", expected = ""] of table.raw()) {
    const found = textsAt(content, path);
    await meaning(this, expected)(path, found);
  }
});

Then("the answer's {string} is {string}", async function (this: ScenarioContext, path: string, expected: string) {
  await meaning(this, expected)(path, textsAt(this.answer.content, path));
});

Then("the answer has no {string}", function (this: ScenarioContext, path: string) {
  expectSame(`The answer has ${path}.`, [], textsAt(this.answer.content, path));
});
