import type { ContactTransferCancel } from "../../../commands/index.ts";
import { done, flow, guard } from "../../../flow.ts";
import { contact } from "../../../guards/contact.ts";
import { transferTexts } from "../../../messages.ts";
import { actor, type Request } from "../../../request.ts";
import { decide, decisionGuards } from "./decide.ts";

type Cancel = Request<ContactTransferCancel>;

const askedForByActor = guard("not-transfer-initiator", (request: Cancel) => {
  const object = contact.find(request);
  if (object === undefined) return [];
  const initiator = object.transfer?.requestedBy;
  return initiator === actor(request) ? [] : [initiator ?? "nobody"];
});

function cancel(request: Cancel) {
  const { notice, effects } = decide(request, {
    status: "clientCancelled",
    text: transferTexts.cancelled,
    tells: "losing",
  });
  return done("cancelled", notice, effects);
}

/** The gaining registrar withdraws its request. RFC 5733 section 3.2.4. */
export const contactTransferCancel = flow("contact-transfer-cancel", [...decisionGuards, askedForByActor], cancel);
