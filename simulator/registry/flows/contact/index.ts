import { contactCheck } from "./check.ts";
import { contactCreate } from "./create.ts";
import { contactDelete } from "./delete.ts";
import { contactInfo } from "./info.ts";
import { contactTransferApprove } from "./transfer/approve.ts";
import { contactTransferCancel } from "./transfer/cancel.ts";
import { contactTransferQuery } from "./transfer/query.ts";
import { contactTransferReject } from "./transfer/reject.ts";
import { contactTransferRequest } from "./transfer/request.ts";
import { contactUpdate } from "./update.ts";

/** The flows of contacts, by name. RFC 5733. */
export const contactFlows = {
  "contact-check": contactCheck,
  "contact-create": contactCreate,
  "contact-delete": contactDelete,
  "contact-info": contactInfo,
  "contact-transfer-approve": contactTransferApprove,
  "contact-transfer-cancel": contactTransferCancel,
  "contact-transfer-query": contactTransferQuery,
  "contact-transfer-reject": contactTransferReject,
  "contact-transfer-request": contactTransferRequest,
  "contact-update": contactUpdate,
} as const;
