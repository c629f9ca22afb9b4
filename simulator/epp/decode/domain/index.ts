import type { Choice } from "../choose.ts";
import { decodeDomainCheck, decodeDomainClaimsCheck } from "./check.ts";
import { decodeDomainCreate } from "./create.ts";
import { unknownCurrencyIn } from "./fees.ts";

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

const currencyIsKnown = { "unknown-currency": ({ extensions }: Choice) => unknownCurrencyIn(extensions) } as const;

/** The readers of the commands about domains that the registry implements. */
export const domainDecoders = {
  "domain-check": decodeDomainCheck,
  "domain-claims-check": decodeDomainClaimsCheck,
  "domain-create": decodeDomainCreate,
} as const;

/** What a valid command about domains can have wrong before its flow is asked. */
export const domainChecks = {
  "domain-check": currencyIsKnown,
  "domain-claims-check": {},
  "domain-create": currencyIsKnown,
} as const;
