import { pollAck } from "./acknowledge.ts";
import { pollRequest } from "./request.ts";

/** The queue of messages. RFC 5730 section 2.9.2.3. */
export const pollFlows = { "poll-request": pollRequest, "poll-ack": pollAck } as const;
