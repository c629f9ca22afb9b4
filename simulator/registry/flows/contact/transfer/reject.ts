import type { ContactTransferReject } from "../../../commands/index.ts";
import { done, flow } from "../../../flow.ts";
import { contact } from "../../../guards/contact.ts";
import { sponsoredByActor } from "../../../guards/index.ts";
import { transferTexts } from "../../../messages.ts";
import type { Request } from "../../../request.ts";
import { decide, decisionGuards } from "./decide.ts";

type Reject = Request<ContactTransferReject>;

function reject(request: Reject) {
  const { notice, effects } = decide(request, {
    status: "clientRejected",
    text: transferTexts.rejected,
    tells: "gaining",
  });
  return done("rejected", notice, effects);
}

/** The losing registrar keeps the contact. RFC 5733 section 3.2.4. */
export const contactTransferReject = flow(
  "contact-transfer-reject",
  [...decisionGuards, sponsoredByActor((request: Reject) => contact.find(request)?.sponsor, { superuserMay: false })],
  reject,
);
