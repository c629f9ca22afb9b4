import { namespaces } from "../../../xsd/schemas.ts";
import type { PendingActionNotice, TransferNotice } from "../../registry/objects/index.ts";
import { date, group, leaf, type Shape, text } from "../shape.ts";

/** How the transfer of a contact stands, in answers and messages. RFC 5733 section 3.1.3. */
export const contactTransferData: Shape<TransferNotice> = group(
  "contact:trnData",
  [
    text("contact:id", ({ name }) => name),
    text("contact:trStatus", ({ status }) => status),
    text("contact:reID", ({ requestedBy }) => requestedBy),
    date("contact:reDate", ({ requested }) => requested),
    text("contact:acID", ({ actsBy }) => actsBy),
    date("contact:acDate", ({ acts }) => acts),
  ],
  { "xmlns:contact": () => namespaces.contact },
);

/** The outcome of what was pending on a contact, in messages. RFC 5733 section 3.3. */
export const contactPendingActionData: Shape<PendingActionNotice> = group(
  "contact:panData",
  [
    leaf(
      "contact:id",
      (notice: PendingActionNotice) => notice,
      ({ name }) => name,
      {
        paResult: ({ success }) => success,
      },
    ),
    group("contact:paTRID", [
      text("clTRID", ({ request }: PendingActionNotice) => request.client),
      text("svTRID", ({ request }) => request.server),
    ]),
    date("contact:paDate", (notice) => notice.date),
  ],
  { "xmlns:contact": () => namespaces.contact },
);
