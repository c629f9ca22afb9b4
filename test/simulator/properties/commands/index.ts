import fc from "fast-check";
import type { Command, PollAck, PollRequest } from "../../../../simulator/registry/commands/index.ts";
import { implemented } from "../../../../simulator/registry/flows/index.ts";
import { contactIds, domainNames, hostNames } from "../sample.ts";
import { contactCommand } from "./contact.ts";
import { domainCommand } from "./domain.ts";
import { hostCommand } from "./host.ts";
import { type Arbitrary, mostly } from "./parts.ts";

export { rightDate } from "./domain.ts";

/** Stands for the id of the oldest message, whichever that is by then. */
export const headOfQueue = "the oldest";

const pollRequest: Arbitrary<PollRequest> = fc.constant({ flow: "poll-request", extensions: [] });
const pollAck: Arbitrary<PollAck> = mostly(fc.constant(headOfQueue), fc.constantFrom("1-2024", "7-2025", "x")).map(
  (messageId) => ({ flow: "poll-ack", messageId, extensions: [] }),
);

const check: Arbitrary = fc.constantFrom<Command>(
  { flow: "contact-check", ids: contactIds, extensions: [] },
  { flow: "host-check", names: hostNames, extensions: [] },
  { flow: "domain-check", names: domainNames, extensions: [] },
);

/** Anything that a registrar may ask. */
export const command: Arbitrary = fc
  .oneof(
    { arbitrary: domainCommand, weight: 8 },
    { arbitrary: contactCommand, weight: 3 },
    { arbitrary: hostCommand, weight: 3 },
    { arbitrary: pollRequest, weight: 1 },
    { arbitrary: pollAck, weight: 2 },
    { arbitrary: check, weight: 1 },
  )
  .filter(({ flow }) => flow in implemented);
