import { poll } from "../../commands/poll.ts";
import { textsAt } from "../answer.ts";
import { expectCode } from "../expect.ts";
import { type Changes, sendCommand } from "../object-command.ts";
import { nameOf, type Party } from "../party.ts";
import type { ScenarioContext } from "../scenario-context.ts";
import { Mismatch, NotApplicable } from "../verdicts.ts";

const most = 1000;

/**
 * Asks for a message. Where the queue is shared with others it is never taken to be empty: messages of this suite that the
 * scenario has not caused are acknowledged, other people's only with their leave.
 */
export async function pollOwn(context: ScenarioContext, who: Party, said: Changes = new Map()): Promise<void> {
  for (let read = 0; read < most; read++) {
    await sendCommand(context, who, poll("req"), said);
    const { answer } = context.last;
    if (context.subject.can("reset") || answer.code !== 1301 || said.size > 0) return;
    const text = answer.document?.toString() ?? "";
    if (context.names.areIn(text)) return;
    const mayBeLost = context.subject.profile.poll.acknowledgeOthers || context.subject.guest?.isOurs(text) === true;
    if (!mayBeLost)
      throw new NotApplicable(
        `the queue of ${nameOf(who)} begins with somebody else's message; see poll.acknowledgeOthers in docs/profile.md`,
      );
    context.last.isSeen = true;
    await acknowledge(context, who, textsAt(answer.content, "msgQ/@id")[0]);
  }
  throw new Mismatch(`The queue of ${nameOf(who)} has no end.`, "the scenario's message", `${most} others`);
}

async function acknowledge(context: ScenarioContext, who: Party, id: string | undefined): Promise<void> {
  const { repeat } = context;
  const spoken = await sendCommand(context, who, poll("ack", id));
  context.repeat = repeat;
  spoken.isSeen = true;
  expectCode(spoken.answer, 1000, "A message of the suite's cannot be acknowledged.");
}

/** Keeps the suite from acknowledging what may be somebody's message. */
export function refuseStrange({ subject, spoken }: ScenarioContext, id: string): void {
  if (subject.can("reset") || subject.profile.poll.acknowledgeOthers || !/^\d+(-\d{4})?$/.test(id)) return;
  const isRead = spoken.some(({ answer }) => textsAt(answer.content, "msgQ/@id").includes(id));
  if (!isRead) throw new NotApplicable("there may be such a message, and it would be lost for others");
}
