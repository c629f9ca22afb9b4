import { type DataTable, Then, When } from "@cucumber/cucumber";
import type { Party } from "./support/party.ts";
import { commandLines, prepareRrp, type RrpObject, type RrpRows, sayRrp, sendRrp } from "./support/rrp-command.ts";
import { expectAttributes, expectRrpAnswer, expectRrpCode } from "./support/rrp-expect.ts";
import { rrpSessionOf } from "./support/rrp-session.ts";
import { rrpWords } from "./support/rrp-words.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { HarnessError } from "./support/verdicts.ts";

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

/** The lines as they stand, without the dot that ends the command. */
When("{party} says over RRP:", async function (this: ScenarioContext, who: Party, block: string) {
  await sendRrp(this, who, block.split("\n"));
});

/** Octets as they stand; `\r`, `\n`, `\t` and `\x80` stand for what cannot be written. */
When("{party} writes over RRP {string}", async function (this: ScenarioContext, who: Party, text: string) {
  await sayRrp(this, await rrpSessionOf(this, who), unescaped(rrpWords(this, text)));
});

Then("the RRP answer is {rrpCode}", async function (this: ScenarioContext, code: number) {
  await expectRrpAnswer(this, code);
});

Then("the RRP answer says:", async function (this: ScenarioContext, table: DataTable) {
  await expectAttributes(this, this.rrp.answer, table.raw());
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

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { r: "\r", n: "\n", t: "\t" };
  return text.replace(/\\(?:x([0-9a-f]{2})|([rnt]))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (signs[sign] ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
