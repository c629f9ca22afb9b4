import { type DataTable, defineParameterType, Then } from "@cucumber/cucumber";
import { durationOf } from "./support/distance.ts";
import { expectSame } from "./support/expect.ts";
import { fieldAt } from "./support/fields.ts";
import { meaning, resolve } from "./support/meaning.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { Mismatch } from "./support/verdicts.ts";

// What the subject shows on its control port, beyond what the protocol tells.

defineParameterType({
  name: "strings",
  regexp: /"[^"]*"(?:, "[^"]*")*/,
  transformer: (quoted: string): readonly string[] => quoted.split(/, (?=")/).map((one) => one.slice(1, -1)),
});

interface Refresh {
  readonly name: string;
  readonly at: string;
}

Then("the DNS is told of {strings}", async function (this: ScenarioContext, names: readonly string[]) {
  await expectRefreshes(this, names, (await this.subject.control<{ now: string }>("GET", "/clock")).now);
});

Then(
  "the DNS is told of {strings} after {int} {word}",
  async function (this: ScenarioContext, names: readonly string[], count: number, unit: string) {
    const { now } = await this.subject.control<{ now: string }>("GET", "/clock");
    const after = Date.parse(now) + millisecondsOf(durationOf(count, unit));
    await expectRefreshes(this, names, new Date(after).toISOString());
  },
);

Then("the DNS is told of nothing", async function (this: ScenarioContext) {
  await expectRefreshes(this, [], "");
});

Then(
  "the history of {word} {string} ends with:",
  async function (this: ScenarioContext, object: string, label: string, table: DataTable) {
    this.subject.need("look");
    const name = label.includes(".") ? resolve(this, label) : resolve(this, `{${object} ${label}}`);
    const query = `object=${object}&name=${encodeURIComponent(name)}`;
    const entry = (await this.subject.control<readonly unknown[]>("GET", `/history?${query}`)).at(-1);
    if (entry === undefined) throw new Mismatch(`${name} has no history.`, "an entry", "none");
    for (const [path = "", expected = ""] of table.raw())
      await meaning(this, expected)(`history: ${path}`, fieldAt(entry, path));
  },
);

Then(
  "the history of {word} {string} is {strings}",
  async function (this: ScenarioContext, object: string, label: string, types: readonly string[]) {
    this.subject.need("look");
    const name = label.includes(".") ? resolve(this, label) : resolve(this, `{${object} ${label}}`);
    const query = `object=${object}&name=${encodeURIComponent(name)}`;
    const entries = await this.subject.control<readonly { readonly type: string }[]>("GET", `/history?${query}`);
    expectSame(
      `The history of ${name} is another.`,
      types,
      entries.map(({ type }) => type),
    );
  },
);

Then("nothing is charged", async function (this: ScenarioContext) {
  this.subject.need("look");
  expectSame("Something is charged.", [], await this.subject.control("GET", "/charges"));
});

async function expectRefreshes(context: ScenarioContext, names: readonly string[], at: string): Promise<void> {
  context.subject.need("look");
  const told = await context.subject.control<readonly Refresh[]>("GET", "/dns-refreshes");
  const expected = names.map((name) => `${resolve(context, name)} at ${at.slice(0, 19)}`).toSorted();
  const actual = told.map((refresh) => `${refresh.name} at ${refresh.at.slice(0, 19)}`).toSorted();
  expectSame("The DNS is told of something else.", expected, actual);
}

function millisecondsOf(duration: string): number {
  const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration) ?? [];
  return (Number(days ?? 0) * 24 + Number(hours ?? 0)) * 3_600_000;
}
