export { decodeDomainCheck, decodeDomainClaimsCheck } from "./check.ts";
export { decodeDomainCreate } from "./create.ts";
export { unknownCurrencyIn } from "./fees.ts";
export { decodeDomainInfo } from "./info.ts";
export { decodeDomainDelete, decodeDomainRenew } from "./life.ts";
export {
  decodeDomainTransferApprove,
  decodeDomainTransferCancel,
  decodeDomainTransferQuery,
  decodeDomainTransferReject,
  decodeDomainTransferRequest,
} from "./transfer.ts";
export { decodeDomainRestoreRequest, decodeDomainUpdate } from "./update.ts";
