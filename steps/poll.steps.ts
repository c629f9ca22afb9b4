import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { poll } from "./commands/poll.ts";
import { textsAt } from "./support/answer.ts";
import { expectCode } from "./support/expect.ts";
import { putMessage } from "./support/held-messages.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import { nameOf, type Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError, NotApplicable } from "./support/verdicts.ts";

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
  await sendCommand(this, who, poll("req"));
});

When("{party} polls with:", async function (this: ScenarioContext, who: Party, table: DataTable) {
  await sendCommand(this, who, poll("req"), changesOf(table));
});

When("{party} acknowledges the message", async function (this: ScenarioContext, who: Party) {
  await sendCommand(this, who, poll("ack", readId(this)));
});

When("{party} acknowledges the message with:", async function (this: ScenarioContext, who: Party, table: DataTable) {
  await sendCommand(this, who, poll("ack", readId(this)), changesOf(table));
});

When("{party} acknowledges message {string}", async function (this: ScenarioContext, who: Party, id: string) {
  await sendCommand(this, who, poll("ack", id));
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

Then("{party} has no message", async function (this: ScenarioContext, who: Party) {
  if (!this.subject.can("reset")) throw new NotApplicable("other messages may be in the queue");
  const { repeat } = this;
  const spoken = await sendCommand(this, who, poll("req"));
  this.repeat = repeat;
  spoken.isSeen = true;
  expectCode(spoken.answer, 1300, `${nameOf(who)} has a message.`);
});

/** The id of the message that was read last. */
function readId(context: ScenarioContext): string {
  const read = context.spoken.findLast(({ answer }) => answer.code === 1301);
  const [id] = textsAt(read?.answer.content, "msgQ/@id");
  if (id === undefined) throw new HarnessError("no message has been read in this scenario");
  return id;
}
