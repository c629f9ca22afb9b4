import type { ContactTransferApprove } from "../../../commands/index.ts";
import { done, flow } from "../../../flow.ts";
import { contact } from "../../../guards/contact.ts";
import { sponsoredByActor } from "../../../guards/index.ts";
import { transferTexts } from "../../../messages.ts";
import type { Request } from "../../../request.ts";
import { decide, decisionGuards } from "./decide.ts";

type Approve = Request<ContactTransferApprove>;

function approve(request: Approve) {
  const { notice, effects } = decide(request, {
    status: "clientApproved",
    text: transferTexts.approved,
    tells: "gaining",
  });
  return done("approved", notice, effects);
}

/** The losing registrar lets the contact go before the window ends. RFC 5733 section 3.2.4. */
export const contactTransferApprove = flow(
  "contact-transfer-approve",
  [...decisionGuards, sponsoredByActor((request: Approve) => contact.find(request)?.sponsor, { superuserMay: false })],
  approve,
);
