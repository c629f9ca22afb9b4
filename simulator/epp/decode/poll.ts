import { type Element, token } from "../../../xsd/reader.ts";
import type { PollAck, PollRequest } from "../../registry/commands/index.ts";
import type { Decoder } from "./decoder.ts";

// The queue of messages. RFC 5730 section 2.9.2.3.

export const decodePollRequest: Decoder<PollRequest> = (base, { verb }) => ({
  ...base,
  flow: "poll-request",
  ...messageIdIn(verb),
});

export const decodePollAck: Decoder<PollAck> = (base, { verb }) => ({
  ...base,
  flow: "poll-ack",
  ...messageIdIn(verb),
});

function messageIdIn({ attributes }: Element): { readonly messageId?: string } {
  const id = attributes.get("msgID");
  return id === undefined ? {} : { messageId: token(id) };
}
