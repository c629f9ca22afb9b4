import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { poll } from "./commands/poll.ts";
import { textsAt } from "./support/answer.ts";
import { expectCode, expectSame } from "./support/expect.ts";
import { pollOwn, refuseStrange } from "./support/guest/queue.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { putMessage } from "./support/held-messages.ts";
import { resolve } from "./support/meaning.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import { nameOf, type Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError, Mismatch, NotApplicable } from "./support/verdicts.ts";

Given("{registrar} has message {string}", async function (this: ScenarioContext, who: RegistrarName, text: string) {
  await putMessage(this, who, text);
});

Given(
  "{registrar} has message {string} with:",
  async function (this: ScenarioContext, who: RegistrarName, text: string, table: DataTable) {
    await putMessage(this, who, text, changesOf(table));
  },
);

When("{party} polls", async function (this: ScenarioContext, who: Party) {
  await pollOwn(this, who);
});

When("{party} polls with:", async function (this: ScenarioContext, who: Party, table: DataTable) {
  await pollOwn(this, who, changesOf(table));
});

When("{party} acknowledges the message", async function (this: ScenarioContext, who: Party) {
  await sendCommand(this, who, poll("ack", readId(this)));
});

When("{party} acknowledges the message with:", async function (this: ScenarioContext, who: Party, table: DataTable) {
  await sendCommand(this, who, poll("ack", readId(this)), changesOf(table));
});

When("{party} acknowledges message {string}", async function (this: ScenarioContext, who: Party, id: string) {
  refuseStrange(this, resolve(this, id));
  await sendCommand(this, who, poll("ack", resolve(this, id)));
});

When("{party} acknowledges no message", async function (this: ScenarioContext, who: Party) {
  await sendCommand(this, who, poll("ack"));
});

When(
  "{party} acknowledges the message as of the year {int}",
  async function (this: ScenarioContext, who: Party, year: number) {
    const id = readId(this);
    if (!/-\d{4}$/.test(id)) throw new NotApplicable("the ids of messages do not end in a year");
    await sendCommand(this, who, poll("ack", id.replace(/\d{4}$/, String(year))));
  },
);

When("{party} acknowledges no message with:", async function (this: ScenarioContext, who: Party, table: DataTable) {
  await sendCommand(this, who, poll("ack"), changesOf(table));
});

When("{party} acknowledges the message to come", async function (this: ScenarioContext, who: Party) {
  this.subject.need("look");
  const query = `registrar=${encodeURIComponent(this.subject.account(who.registrar).id)}`;
  const messages = await this.subject.control<readonly Shown[]>("GET", `/messages?${query}`);
  const next = messages.find(({ visible }) => !visible);
  if (next === undefined) throw new HarnessError("no message is to come");
  await sendCommand(this, who, poll("ack", `${next.key}-${next.event.slice(0, 4)}`));
});

Then("the two last messages have the same id", function (this: ScenarioContext) {
  const [one, other] = lastIds(this);
  expectSame("The ids differ.", one, other);
});

Then("the two last messages have different ids", function (this: ScenarioContext) {
  const [one, other] = lastIds(this);
  if (one === other) throw new Mismatch("The ids are the same.", "two ids", String(one));
});

Then(
  "{party} has no renewal of domain {string} in its queue",
  async function (this: ScenarioContext, who: Party, label: string) {
    const { repeat } = this;
    const spoken = await sendCommand(this, who, poll("req"));
    this.repeat = repeat;
    spoken.isSeen = true;
    const renewed = textsAt(spoken.answer.content, "resData/renData/name");
    expectSame("The notice came again.", false, renewed.includes(domainNameOf(this, label)));
  },
);

Then("{party} has no message", async function (this: ScenarioContext, who: Party) {
  const { repeat } = this;
  const spoken = await sendCommand(this, who, poll("req"));
  this.repeat = repeat;
  spoken.isSeen = true;
  // Others may have messages in the queue; the scenario has none at its head.
  const isOthers = spoken.answer.code === 1301 && !this.names.areIn(spoken.answer.document?.toString() ?? "");
  if (isOthers && !this.subject.can("reset")) return;
  expectCode(spoken.answer, 1300, `${nameOf(who)} has a message.`);
});

interface Shown {
  readonly key: number;
  readonly event: string;
  readonly visible: boolean;
}

/** The ids in the two last answers that have one. */
function lastIds(context: ScenarioContext): readonly (string | undefined)[] {
  const ids = context.spoken.flatMap(({ answer }) => textsAt(answer.content, "msgQ/@id"));
  context.last.isSeen = true;
  return [ids.at(-2), ids.at(-1)];
}

/** The id of the message that was read last. */
function readId(context: ScenarioContext): string {
  const read = context.spoken.findLast(({ answer }) => answer.code === 1301);
  const [id] = textsAt(read?.answer.content, "msgQ/@id");
  if (id === undefined) throw new HarnessError("no message has been read in this scenario");
  return id;
}
