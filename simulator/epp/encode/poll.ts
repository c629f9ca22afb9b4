import { namespaces } from "../../../xsd/schemas.ts";
import type { Remaining } from "../../registry/flows/poll/acknowledge.ts";
import type { OldestMessage } from "../../registry/flows/poll/request.ts";
import type { PendingActionNotice, TransferNotice } from "../../registry/objects/index.ts";
import { addYears, type Instant } from "../../registry/time.ts";
import { date, each, group, leaf, type Shape, text } from "../shape.ts";
import type { AnswerShapes } from "./answer.ts";

// What messages tell, each in the namespace of the object that it is about.

type Kind = PendingActionNotice["object"];

/** The element that holds an object's name: contacts have ids. */
const nameElement = (kind: Kind) => (kind === "contact" ? "contact:id" : `${kind}:name`);
const declared = (kind: Kind) => ({ [`xmlns:${kind}`]: () => namespaces[kind] });

/** The outcome of what was pending. RFC 5731, 5732 and 5733, section 3.3. */
function pendingAction(kind: Kind): Shape<OldestMessage> {
  return each<OldestMessage, PendingActionNotice>(
    `${kind}:panData`,
    ({ message }) => (message.pendingAction?.object === kind ? message.pendingAction : undefined),
    [
      leaf(
        nameElement(kind),
        (notice: PendingActionNotice) => notice,
        ({ name }) => name,
        { paResult: ({ success }) => success },
      ),
      group(`${kind}:paTRID`, [
        text("clTRID", ({ request }) => request.client),
        text("svTRID", ({ request }) => request.server),
      ]),
      date(`${kind}:paDate`, (notice) => notice.date),
    ],
    declared(kind),
  );
}

/** Where a transfer stands. RFC 5731 and RFC 5733, section 3.1.3. */
function transfer(kind: TransferNotice["object"]): Shape<OldestMessage> {
  return each<OldestMessage, TransferNotice>(
    `${kind}:trnData`,
    ({ message }) => (message.transfer?.object === kind ? message.transfer : undefined),
    [
      text(nameElement(kind), ({ name }) => name),
      text(`${kind}:trStatus`, ({ status }) => status),
      text(`${kind}:reID`, ({ requestedBy }) => requestedBy),
      date(`${kind}:reDate`, ({ requested }) => requested),
      text(`${kind}:acID`, ({ actsBy }) => actsBy),
      date(`${kind}:acDate`, ({ acts }) => acts),
      ...(kind === "domain" ? [date<TransferNotice>("domain:exDate", ({ expires }) => expires)] : []),
    ],
    declared(kind),
  );
}

interface Renewal {
  readonly domain: string;
  readonly expires: Instant;
}

/** A year that a domain was renewed by on its own. RFC 5731 section 3.2.3. */
const renewal: Shape<OldestMessage> = each<OldestMessage, Renewal>(
  "domain:renData",
  ({ message: { autoRenewal, event } }) => autoRenewal && { domain: autoRenewal.domain, expires: addYears(event, 1) },
  [text("domain:name", ({ domain }) => domain), date("domain:exDate", ({ expires }) => expires)],
  declared("domain"),
);

const queue: Shape<OldestMessage> = group(
  "msgQ",
  [date("qDate", ({ message }) => message.event), text("msg", ({ message }) => message.text)],
  { count: ({ count }) => count, id: ({ id }) => id },
);

/** The oldest message. RFC 5730 section 2.9.2.3. */
export const messageShown: AnswerShapes<OldestMessage | undefined> = {
  messageQueue: queue as Shape<OldestMessage | undefined>,
  data: [
    pendingAction("contact"),
    pendingAction("domain"),
    pendingAction("host"),
    transfer("contact"),
    transfer("domain"),
    renewal,
  ] as readonly Shape<OldestMessage | undefined>[],
};

/** How many messages are left, with the id of the one that was read. */
export const messagesLeft: Shape<Remaining> = group("msgQ", [], { count: ({ count }) => count, id: ({ id }) => id });
