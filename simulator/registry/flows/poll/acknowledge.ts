import type { PollAck } from "../../commands/index.ts";
import { put, remove } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import type { Message } from "../../objects/index.ts";
import { actor, derived, type Request } from "../../request.ts";
import { extensions, loggedIn } from "../../surroundings.ts";
import { addYears } from "../../time.ts";
import { idOf, keyIn, visibleMessages } from "./queue.ts";

type Acknowledgement = Request<PollAck>;

/** What is left after a message was read. */
export interface Remaining {
  /** The id of the message that was read. */
  readonly id: string;
  readonly count: number;
}

/** The visible message with this id, whoever it is for. */
const meant = derived(({ command: { messageId = "" }, registry }: Acknowledgement): Message | undefined => {
  const key = keyIn(messageId);
  const message = key === undefined ? undefined : registry.messages.get(key);
  return message !== undefined && idOf(message) === messageId ? message : undefined;
});

const namesAMessage = guard("missing-message-id", ({ command: { messageId = "" } }: Acknowledgement) =>
  messageId === "" ? ["msgID"] : [],
);

const idHasItsForm = guard(
  "invalid-message-id",
  ({ command: { messageId = "" } }: Acknowledgement) =>
    messageId !== "" && keyIn(messageId) === undefined ? [messageId] : [],
  // It asks about an id that is given.
  ["missing-message-id"],
);

const messageExists = guard("message-does-not-exist", (request: Acknowledgement) =>
  meant(request) === undefined ? [request.command.messageId ?? ""] : [],
);

const isItsOwn = guard(
  "not-authorized-to-ack-message",
  (request: Acknowledgement) => {
    const message = meant(request);
    return message === undefined || message.registrar === actor(request) ? [] : [idOf(message)];
  },
  // It asks about a message that exists.
  ["message-does-not-exist"],
);

function acknowledge(request: Acknowledgement) {
  const { now, registry } = request;
  const message = meant(request);
  if (message === undefined) throw new Error("there is no message");
  const next = nextOccurrence(message);
  const others = visibleMessages(registry, actor(request)).length - 1;
  const count = next !== undefined && next.event <= now ? others + 1 : others;
  const effects = next
    ? [put("poll.advanced", "messages", next.key, next)]
    : [remove("poll.removed", "messages", message.key)];
  const remaining: Remaining = { id: idOf(message), count };
  return count === 0 ? done("emptied", remaining, effects) : done("acknowledged", remaining, effects);
}

/** A yearly notice after it was read: due a year later, if it does not end before that. */
function nextOccurrence(message: Message): Message | undefined {
  if (message.autoRenewal === undefined) return undefined;
  const event = addYears(message.event, 1);
  return event < message.autoRenewal.end ? { ...message, event } : undefined;
}

/** Takes a message that was read out of the queue, or moves it on by a year. RFC 5730 section 2.9.2.3. */
export const pollAck = flow(
  "poll-ack",
  [loggedIn, ...extensions(), namesAMessage, idHasItsForm, messageExists, isItsOwn],
  acknowledge,
);
