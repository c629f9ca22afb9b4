import type { Refusal } from "../model.ts";

// What may be wrong with the fees that a command names, or fails to name. The documented registry speaks drafts of what
// became RFC 8748; where a code is said to be a choice, the later standard may ask for another one.

export const unknownCurrency = {
  code: 2004,
  raisedBy: "decode",
  basis: "choice",
  spec: "documents",
  when: "the fee extension names a currency of three capital letters that does not exist",
} as const satisfies Refusal;

export const feesRequiredForPremiumName = {
  code: 2003,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc8748#4",
  when: "the name is priced as a premium name and the command does not name the fees",
} as const satisfies Refusal;

export const premiumNameBlocked = {
  code: 2304,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the name is on the premium list and the registrar has asked to be kept from premium names",
} as const satisfies Refusal;

/** What may be wrong with fees that are named, in the order in which it is looked at. */
export const namedFees = {
  "unsupported-fee-attribute": {
    code: 2102,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "a fee is said to be not refundable, to have a grace period, or to be charged later",
  },
  "currency-value-scale": {
    code: 2005,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the fees add up to an amount with more decimals than the currency has; trailing zeros count",
  },
  "currency-unit-mismatch": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8748#3.2",
    when: "the fees are in another currency than the top-level domain bills in",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** What may be wrong with the descriptions of fees, looked at only where two kinds of fee are due. */
export const feeDescriptions = {
  "fee-description-parse": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "two kinds of fee are due and a fee's description is absent or names neither",
  },
  "fee-description-multiple-matches": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "two kinds of fee are due and one fee's description names several kinds",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

export const feesMismatch = {
  code: 2004,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc8748#4",
  when: "the fees that are named are not exactly those that would be charged, too little or too much",
} as const satisfies Refusal;

// Asking for fees, in a check or an info.

export const unknownFeeCommand = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the price of a command is asked for that is not create, renew, transfer, restore or update in lower case",
} as const satisfies Refusal;

export const badPeriodUnit = {
  code: 2306,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "a period is given in months",
} as const satisfies Refusal;

/** What may be wrong with a question for a price, in the order in which it is looked at. */
export const feeQueries = {
  "bad-period-unit": badPeriodUnit,
  "fee-checks-dont-support-phases": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8748#3.8",
    when: "a price is asked for in a launch phase or subphase",
  },
  "currency-unit-mismatch": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8748#3.2",
    when: "a price is asked for in another currency than the top-level domain bills in",
  },
  "restores-are-always-for-one-year": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the price of a restore is asked for with a period other than one year",
  },
  "transfers-are-always-for-one-year": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the price of a transfer is asked for with a period other than one year",
  },
} as const satisfies Readonly<Record<string, Refusal>>;
