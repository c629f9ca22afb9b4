import type { CommandBase } from "./base.ts";

/** Asks for the oldest message. RFC 5730 section 2.9.2.3. */
export interface PollRequest extends CommandBase {
  readonly flow: "poll-request";
  readonly messageId?: string;
}

/** Says that a message is read. */
export interface PollAck extends CommandBase {
  readonly flow: "poll-ack";
  readonly messageId?: string;
}
