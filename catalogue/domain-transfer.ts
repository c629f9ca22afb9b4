import type { Flow } from "./model.ts";
import {
  missingBillingAccountMap,
  notAuthorizedForTld,
  notLoggedIn,
  registrarMustBeActive,
  resourceDoesNotExist,
  resourceNotOwned,
} from "./refusals/access.ts";
import {
  badPeriodUnit,
  feesMismatch,
  feesRequiredForPremiumName,
  namedFees,
  premiumNameBlocked,
  unknownCurrency,
} from "./refusals/fees.ts";
import { tokenRefusals } from "./refusals/tokens.ts";
import {
  alreadyPendingTransfer,
  badAuthInfoForResource,
  missingTransferRequestAuthInfo,
  noTransferHistoryToQuery,
  notAuthorizedToViewTransfer,
  notPendingTransfer,
  notTransferInitiator,
  objectAlreadySponsored,
  transferProhibited,
} from "./refusals/transfer.ts";
import { speculativeTransfer } from "./transfer-effects.ts";

/** The transfer flows of domains. RFC 5731; within a flow refusals stand in the order in which they answer. */
export const domainTransferFlows = {
  "domain-transfer-request": {
    title: "Asking for another registrar's domain",
    spec: "rfc5731#3.2.4",
    answers: {
      requested: {
        code: 1001,
        spec: "rfc5731#3.2.4",
        when: "the transfer is pending until somebody decides or the window passes",
        effects: [
          "object",
          "billing.renewal.closed",
          "poll.autorenewal.closed",
          "poll.losing",
          ...speculativeTransfer,
          "history",
        ],
      },
    },
    refuses: {
      "unknown-currency": unknownCurrency,
      "not-logged-in": notLoggedIn,
      "registrar-must-be-active-for-this-operation": registrarMustBeActive,
      "resource-does-not-exist": resourceDoesNotExist,
      ...tokenRefusals,
      "invalid-allocation-token": {
        ...tokenRefusals["invalid-allocation-token"],
        basis: "must",
        spec: "rfc8495#3.2.4",
      },
      "resource-status-prohibits-operation": transferProhibited,
      "missing-transfer-request-auth-info": missingTransferRequestAuthInfo,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "already-pending-transfer": alreadyPendingTransfer,
      "object-already-sponsored": objectAlreadySponsored,
      "bad-period-unit": badPeriodUnit,
      "invalid-transfer-period-value": {
        code: 2306,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "a superuser's extension asks for a period other than none or one year",
      },
      "transfer-period-must-be-one-year": {
        code: 2306,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "the transfer is asked for with a period other than one year",
      },
      "not-authorized-for-tld": notAuthorizedForTld,
      "missing-billing-account-map": missingBillingAccountMap,
      "premium-name-blocked": premiumNameBlocked,
      "transfer-period-zero-and-fee-transfer-extension": {
        code: 2304,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "a superuser's extension asks for no year at all and fees are named nevertheless",
      },
      "fees-required-for-premium-name": feesRequiredForPremiumName,
      ...namedFees,
      "fees-mismatch": feesMismatch,
    },
  },
  "domain-transfer-approve": {
    title: "Letting a domain go",
    spec: "rfc5731#3.2.4",
    answers: {
      approved: {
        code: 1000,
        spec: "rfc5731#3.2.4",
        when: "the losing registrar agrees and the gaining one is the sponsor from now on, with a year more",
        effects: [
          "object",
          "billing.transfer",
          "billing.cancellation",
          "billing.renewal.closed",
          "billing.renewal",
          "poll.autorenewal.closed",
          "poll.autorenewal",
          "poll.gaining",
          ...speculativeTransfer,
          "history",
        ],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      ...tokenRefusals,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "not-pending-transfer": notPendingTransfer,
      "resource-not-owned": resourceNotOwned,
      "not-authorized-for-tld": notAuthorizedForTld,
    },
  },
  "domain-transfer-reject": {
    title: "Keeping a domain that another registrar asks for",
    spec: "rfc5731#3.2.4",
    answers: {
      rejected: {
        code: 1000,
        spec: "rfc5731#3.2.4",
        when: "the losing registrar says no and stays the sponsor",
        effects: [
          "object",
          "billing.renewal.reopened",
          "poll.autorenewal.reopened",
          "poll.gaining",
          ...speculativeTransfer,
          "history",
        ],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "not-pending-transfer": notPendingTransfer,
      "resource-not-owned": resourceNotOwned,
      "not-authorized-for-tld": notAuthorizedForTld,
    },
  },
  "domain-transfer-cancel": {
    title: "Taking back a request for a domain",
    spec: "rfc5731#3.2.4",
    answers: {
      cancelled: {
        code: 1000,
        spec: "rfc5731#3.2.4",
        when: "the registrar that asked for the domain wants it no more",
        effects: [
          "object",
          "billing.renewal.reopened",
          "poll.autorenewal.reopened",
          "poll.losing",
          ...speculativeTransfer,
          "history",
        ],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "not-pending-transfer": notPendingTransfer,
      "not-transfer-initiator": notTransferInitiator,
      "not-authorized-for-tld": notAuthorizedForTld,
    },
  },
  "domain-transfer-query": {
    title: "Asking how the transfer of a domain stands",
    spec: "rfc5731#3.1.3",
    answers: {
      queried: { code: 1000, spec: "rfc5731#3.1.3", when: "the last transfer is shown, pending or decided" },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "no-transfer-history-to-query": noTransferHistoryToQuery,
      "not-authorized-to-view-transfer": notAuthorizedToViewTransfer,
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
