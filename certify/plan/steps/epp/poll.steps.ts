import { Given, Then, When } from "@cucumber/cucumber";
import { eppOf } from "../../../traffic/epp-exchange.ts";
import { acknowledgements, readings } from "../../../traffic/messages.ts";
import type { Exchange } from "../../../traffic/record.ts";
import type { PlanContext } from "../../context.ts";
import { Mismatch } from "../../verdicts.ts";
import { plural } from "../../words.ts";

/** How many messages wait for the client now. */
function waiting({ certification, view }: PlanContext): number {
  const keys = view.stored.messagesByRegistrar.find(certification.options.client);
  return [...keys].filter((key) => view.messages.has(key)).length;
}

const isPolling = ({ deed }: Exchange) => deed?.what === "poll-request" || deed?.what === "poll-ack";
const isAcknowledgement = ({ deed, isSuccess }: Exchange) => isSuccess && deed?.what === "poll-ack";

Given("{int} message(s) wait(s) for the client", async function (this: PlanContext, count: number) {
  const registrar = this.certification.options.client;
  const messages = Array.from({ length: count }, (_, index) => ({
    registrar,
    text: `Message ${index + 1} of ${count}`,
  }));
  await this.certification.change({ messages });
});

When("the client reads and acknowledges its messages", async function (this: PlanContext) {
  const count = waiting(this);
  await this.ask({
    action: "poll",
    text: `Read the messages that wait, ${plural(count, "message")}, and acknowledge each`,
    details: { messages: count },
    concerns: isPolling,
    shownBy: (seen) => (waiting(this) === 0 ? seen.filter(isAcknowledgement).at(-1) : undefined),
  });
});

When("the client reads and acknowledges {int} messages", async function (this: PlanContext, count: number) {
  await this.ask({
    action: "poll-some",
    text: `Read ${count} of the messages that wait, and acknowledge each`,
    details: { messages: count },
    concerns: isPolling,
    shownBy: (seen) => seen.filter(isAcknowledgement)[count - 1],
  });
});

Then("it has read the poll message and acknowledged it", function (this: PlanContext) {
  expectRead(this, 1);
});

Then("it has read {int} messages and acknowledged each", expectReadThis);

function expectReadThis(this: PlanContext, count: number): void {
  expectRead(this, count);
}

/** Messages that were read, and then acknowledged, in the step before. */
function expectRead({ seen }: PlanContext, count: number): void {
  const exchanges = eppOf(seen);
  const read = readings(exchanges);
  const done = acknowledgements(exchanges).filter(({ id, exchange }) =>
    read.some((one) => one.id === id && one.exchange.number < exchange.number),
  );
  const ids = new Set(done.map(({ id }) => id));
  if (ids.size !== count)
    throw new Mismatch(
      "It did not read and acknowledge them all.",
      plural(count, "message"),
      plural(ids.size, "message"),
    );
}

Then("no message waits for the client", function (this: PlanContext) {
  const count = waiting(this);
  if (count > 0) throw new Mismatch("Messages are left.", "none", plural(count, "message"));
});

/** Other steps leave messages too, and a scenario that counts begins with an empty queue. */
Given("the client has read what waited before", function (this: PlanContext) {
  const { hosted, client } = this.certification.options;
  const { registry } = hosted.world;
  for (const key of [...registry.messagesByRegistrar.find(client)])
    if (this.view.messages.has(key)) registry.messages.remove(key);
});
