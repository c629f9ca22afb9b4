import { type DataTable, Given, Then } from "@cucumber/cucumber";
import { objectServices } from "../catalogue/services.ts";
import { type Element, token } from "../xsd/reader.ts";
import { serviceUri } from "./commands/session.ts";
import { namespacesAt, textsAt } from "./support/answer.ts";
import { expectAnswer, expectSame } from "./support/expect.ts";
import { atLeast, meaning } from "./support/meaning.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { pathInAnswer } from "./support/subject-words.ts";
import { HarnessError, Mismatch } from "./support/verdicts.ts";

Then("the answer is {code}", async function (this: ScenarioContext, code: number) {
  await expectAnswer(this, code);
});

Then("the answer is a greeting", function (this: ScenarioContext) {
  if (!this.answer.isGreeting) throw new Mismatch("The answer is no greeting.", "a greeting", String(this.answer.code));
});

Then("the answer says:", async function (this: ScenarioContext, table: DataTable) {
  const { content } = this.answer;
  for (const [path = "", expected = ""] of table.raw()) {
    const found = textsAt(content, pathInAnswer(this, path));
    const isShared = path === "msgQ/@count" && !this.subject.can("reset");
    await (isShared ? atLeast(expected) : meaning(this, expected))(path, found);
  }
});

Then("the answer's {string} is {string}", async function (this: ScenarioContext, path: string, expected: string) {
  await meaning(this, expected)(path, textsAt(this.answer.content, path));
});

Given("that answer's ids are kept as {string}", function (this: ScenarioContext, name: string) {
  const { clientId = "", serverId = "" } = this.last.answer;
  this.facts.set(`clTRID of ${name}`, clientId);
  this.facts.set(`svTRID of ${name}`, serverId);
});

Then("the answer has no {string}", function (this: ScenarioContext, path: string) {
  expectSame(`The answer has ${path}.`, [], textsAt(this.answer.content, path));
});

Then(
  "the answer's {string} has {int} to {int} characters",
  function (this: ScenarioContext, path: string, least: number, most: number) {
    const [text, ...others] = textsAt(this.answer.content, path);
    if (text !== undefined && others.length === 0 && text.length >= least && text.length <= most) return;
    throw new Mismatch(`The answer's ${path} has another length.`, `${least} to ${most} characters`, `"${text ?? ""}"`);
  },
);

Then("all greetings offer the same", function (this: ScenarioContext) {
  const offers = this.spoken.filter(({ answer }) => answer.isGreeting).map(({ answer }) => offerOf(answer.content));
  for (const offer of offers) expectSame("Two greetings differ.", offers[0], offer);
});

/** All that a greeting says but its date, which moves on. */
function offerOf(greeting: Element | undefined): unknown {
  return greeting?.children.filter(({ name }) => name !== "svDate").map(plain);
}

function plain({ name, text, children }: Element): unknown {
  return { name, text: token(text), children: children.map(plain) };
}

Then("the answer's {string} is about a {word}", function (this: ScenarioContext, path: string, object: string) {
  const uri = objectServices.find((service) => service.object === object)?.uri;
  if (uri === undefined) throw new HarnessError(`there is no object service "${object}"`);
  expectSame(`The answer's ${path} is in another namespace.`, [uri], namespacesAt(this.answer.content, path));
});

Then(
  "the answer's {string} is in the namespace {string}",
  function (this: ScenarioContext, path: string, service: string) {
    const found = namespacesAt(this.answer.content, path);
    expectSame(`The answer's ${path} is in another namespace.`, [serviceUri(service)], found);
  },
);
