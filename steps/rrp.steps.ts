import { type DataTable, Then, When } from "@cucumber/cucumber";
import { expectSame } from "./support/expect.ts";
import type { Party } from "./support/party.ts";
import { rrpSummary } from "./support/rrp-answer.ts";
import { commandLines, linesIn, prepareRrp, type RrpObject, type RrpRows, sendRrp } from "./support/rrp-command.ts";
import { expectAttributes, expectRrpAnswer, expectRrpCode } from "./support/rrp-expect.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { HarnessError, Mismatch } from "./support/verdicts.ts";

const exampleNames: readonly string[] = [
  "nameserver",
  "ipaddress",
  "registration expiration date",
  "registrar",
  "registrar transfer date",
  "status",
  "created date",
  "created by",
  "updated date",
  "updated by",
];

When(
  "{party} sends RRP {rrpVerb} of {rrpObject}",
  async function (this: ScenarioContext, who: Party, verb: string, about: RrpObject) {
    await sendRrp(this, who, commandLines(this, verb, about));
  },
);

/** Rows: the name of a line, such as `-Period` or `NameServer`, and its value. */
When(
  "{party} sends RRP {rrpVerb} of {rrpObject} with:",
  async function (this: ScenarioContext, who: Party, verb: string, about: RrpObject, table: DataTable) {
    await sendRrp(this, who, commandLines(this, verb, about, table.raw()));
  },
);

When("{party} sends RRP {rrpVerb}", async function (this: ScenarioContext, who: Party, verb: string) {
  await sendRrp(this, who, [verb.toLowerCase()]);
});

When(
  "{party} sends RRP {rrpVerb} with:",
  async function (this: ScenarioContext, who: Party, verb: string, table: DataTable) {
    await sendRrp(this, who, commandLines(this, verb, undefined, table.raw()));
  },
);

/** The lines, without the dot that ends the command. Empty lines are left out, which outlines have use for. */
When("{party} says over RRP:", async function (this: ScenarioContext, who: Party, block: string) {
  await sendRrp(this, who, linesIn(block));
});

Then("the RRP answer is {rrpCode}", async function (this: ScenarioContext, code: number) {
  await expectRrpAnswer(this, code);
});

/** The standard does not say which of several faults is told. */
Then(/^the RRP answer is one of (\d{3}(?:, \d{3})+)$/, function (this: ScenarioContext, codes: string) {
  const { answer } = this.rrp;
  if (
    codes
      .split(", ")
      .map(Number)
      .includes(answer.code ?? 0)
  )
    return;
  throw new Mismatch("The RRP answer has another code.", codes.replace(/, (?=\d+$)/, " or "), rrpSummary(answer));
});

Then("the RRP answer says:", async function (this: ScenarioContext, table: DataTable) {
  await expectAttributes(this, this.rrp.answer, table.raw());
});

Then("the RRP answer says nothing more", function (this: ScenarioContext) {
  expectSame("The RRP answer says more.", [], this.rrp.answer.attributes);
});

Then("the RRP answer is well formed", function (this: ScenarioContext) {
  const { text = "", code, phrase } = this.rrp.answer;
  if (code !== undefined && phrase !== "" && text.endsWith("\r\n.\r\n")) return;
  throw new Mismatch("The RRP answer has another form.", "a code and a text, and a dot at the end", text);
});

/** In its text and examples the standard writes them with spaces, in its grammar without. */
Then("the RRP answer's names are those of the examples", function (this: ScenarioContext) {
  const others = this.rrp.answer.attributes.filter(({ name }) => !exampleNames.includes(name));
  expectSame("The RRP answer names something in another way.", [], others);
});

Then(/^the last RRP answers are (\d{3}(?:, \d{3})*)$/, function (this: ScenarioContext, codes: string) {
  const expected = codes.split(", ").map(Number);
  const last = this.rrp.spoken.slice(-expected.length);
  for (const spoken of last) spoken.isSeen = true;
  const given = last.map(({ answer }) => answer.code);
  expectSame("An RRP answer has another code.", expected, given);
});

Then(
  "{party} sees over RRP of {rrpObject}:",
  async function (this: ScenarioContext, who: Party, about: RrpObject, table: DataTable) {
    const { answer } = await prepareRrp(this, who, commandLines(this, "STATUS", about));
    expectRrpCode(answer, 200, "It cannot be seen over RRP.");
    await expectAttributes(this, answer, table.raw());
  },
);

Then(
  "an RRP {rrpVerb} of {rrpObject} by {party} is answered {rrpCode}",
  async function (this: ScenarioContext, verb: string, about: RrpObject, who: Party, code: number) {
    const { answer } = await prepareRrp(this, who, commandLines(this, verb, about));
    expectRrpCode(answer, code, "It is answered otherwise.");
  },
);

Then(
  "an RRP {rrpVerb} by {party} is answered {rrpCode}",
  async function (this: ScenarioContext, verb: string, who: Party, code: number) {
    const { repeat } = this.rrp;
    const spoken = await sendRrp(this, who, [verb.toLowerCase()]);
    this.rrp.repeat = repeat;
    spoken.isSeen = true;
    expectRrpCode(spoken.answer, code, "It is answered otherwise.");
  },
);

// Twins: the same command, with only its fault mended, succeeds. So the refusal was for that fault.

Then(
  "the same RRP command with {string} {string} is answered {rrpCode}",
  async function (this: ScenarioContext, name: string, value: string, code: number) {
    await again(this, [[name, value]], code);
  },
);

Then(
  "the same RRP command is answered {rrpCode} with:",
  async function (this: ScenarioContext, code: number, table: DataTable) {
    await again(this, table.raw(), code);
  },
);

Then("the same RRP command is now answered {rrpCode}", async function (this: ScenarioContext, code: number) {
  await again(this, [], code);
});

async function again(context: ScenarioContext, mended: RrpRows, code: number): Promise<void> {
  const { repeat } = context.rrp;
  if (repeat === undefined) throw new HarnessError("nothing has been sent over RRP that could be sent again");
  const spoken = await repeat(new Map(mended.map(([name = "", value = ""]) => [name, value])));
  spoken.isSeen = true;
  expectRrpCode(spoken.answer, code, "The same RRP command, with its fault mended:");
}
