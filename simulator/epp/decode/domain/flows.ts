import type { Choice } from "../choose.ts";
import { decodeDomainCheck, decodeDomainClaimsCheck } from "./check.ts";
import { decodeDomainCreate } from "./create.ts";
import { unknownCurrencyIn } from "./fees.ts";
import { decodeDomainInfo } from "./info.ts";
import { decodeDomainDelete, decodeDomainRenew } from "./life.ts";
import {
  decodeDomainTransferApprove,
  decodeDomainTransferCancel,
  decodeDomainTransferQuery,
  decodeDomainTransferReject,
  decodeDomainTransferRequest,
} from "./transfer.ts";
import { decodeDomainRestoreRequest, decodeDomainUpdate } from "./update.ts";

/** How the commands about domains are read, by flow. */
export const domainDecoders = {
  "domain-check": decodeDomainCheck,
  "domain-claims-check": decodeDomainClaimsCheck,
  "domain-create": decodeDomainCreate,
  "domain-info": decodeDomainInfo,
  "domain-delete": decodeDomainDelete,
  "domain-renew": decodeDomainRenew,
  "domain-restore-request": decodeDomainRestoreRequest,
  "domain-transfer-request": decodeDomainTransferRequest,
  "domain-transfer-approve": decodeDomainTransferApprove,
  "domain-transfer-reject": decodeDomainTransferReject,
  "domain-transfer-cancel": decodeDomainTransferCancel,
  "domain-transfer-query": decodeDomainTransferQuery,
  "domain-update": decodeDomainUpdate,
};

const currencyIsKnown = { "unknown-currency": ({ extensions }: Choice) => unknownCurrencyIn(extensions) };

/** What is asked of the commands about domains while they are read. */
export const domainChecks = {
  "domain-check": currencyIsKnown,
  "domain-claims-check": {},
  "domain-create": currencyIsKnown,
  "domain-info": currencyIsKnown,
  "domain-delete": {},
  "domain-renew": currencyIsKnown,
  "domain-restore-request": currencyIsKnown,
  "domain-transfer-request": currencyIsKnown,
  "domain-transfer-approve": {},
  "domain-transfer-reject": {},
  "domain-transfer-cancel": {},
  "domain-transfer-query": {},
  "domain-update": currencyIsKnown,
};
