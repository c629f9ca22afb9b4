import { domainCheck } from "./check.ts";
import { domainClaimsCheck } from "./claims-check.ts";
import { domainCreate } from "./create.ts";
import { domainDelete } from "./delete.ts";
import { domainInfo } from "./info.ts";
import { domainRenew } from "./renew.ts";
import { domainRestoreRequest } from "./restore.ts";
import { domainTransferApprove } from "./transfer/approve.ts";
import { domainTransferCancel } from "./transfer/cancel.ts";
import { domainTransferQuery } from "./transfer/query.ts";
import { domainTransferReject } from "./transfer/reject.ts";
import { domainTransferRequest } from "./transfer/request.ts";
import { domainUpdate } from "./update.ts";

/** The flows about domains. RFC 5731. */
export const domainFlows = {
  "domain-check": domainCheck,
  "domain-claims-check": domainClaimsCheck,
  "domain-create": domainCreate,
  "domain-info": domainInfo,
  "domain-delete": domainDelete,
  "domain-renew": domainRenew,
  "domain-restore-request": domainRestoreRequest,
  "domain-transfer-request": domainTransferRequest,
  "domain-transfer-approve": domainTransferApprove,
  "domain-transfer-reject": domainTransferReject,
  "domain-transfer-cancel": domainTransferCancel,
  "domain-transfer-query": domainTransferQuery,
  "domain-update": domainUpdate,
} as const;
