import type { PollRequest } from "../../commands/index.ts";
import { done, flow, guard } from "../../flow.ts";
import type { Message } from "../../objects/index.ts";
import { actor, type Request } from "../../request.ts";
import { extensions, loggedIn } from "../../surroundings.ts";
import { idOf, visibleMessages } from "./queue.ts";

/** The oldest message, and how many there are. */
export interface OldestMessage {
  readonly id: string;
  readonly count: number;
  readonly message: Message;
}

const namesNoMessage = guard("unexpected-message-id", ({ command: { messageId } }: Request<PollRequest>) =>
  messageId === undefined || messageId === "" ? [] : [messageId],
);

function show(request: Request<PollRequest>) {
  const messages = visibleMessages(request.registry, actor(request));
  const [message] = messages;
  if (message === undefined) return done("empty", undefined);
  const oldest: OldestMessage = { id: idOf(message), count: messages.length, message };
  return done("message", oldest);
}

/** Shows a registrar its oldest message. RFC 5730 section 2.9.2.3. */
export const pollRequest = flow("poll-request", [loggedIn, ...extensions(), namesNoMessage], show);
