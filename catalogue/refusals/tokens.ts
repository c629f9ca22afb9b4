import type { Refusal } from "../model.ts";

/** What may be wrong with an allocation token, in the order in which it is looked at. RFC 8495. */
export const tokenRefusals = {
  "invalid-allocation-token": {
    code: 2201,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8495#3.2",
    when: "the allocation token is empty or unknown",
  },
  "already-redeemed-allocation-token": {
    code: 2305,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the allocation token may be used once and has been",
  },
  "allocation-token-not-valid-for-registrar": {
    code: 2305,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the allocation token was given to other registrars",
  },
  "allocation-token-not-valid-for-tld": {
    code: 2305,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the allocation token is for other top-level domains",
  },
  "allocation-token-not-valid-for-domain": {
    code: 2305,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the allocation token is for another name",
  },
  "allocation-token-not-in-promotion": {
    code: 2304,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the allocation token's promotion has not begun, is over or was cancelled",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

export const allocationTokenInvalidForPremiumName = {
  code: 2002,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the allocation token gives a discount that does not hold for premium names, and the name is one",
} as const satisfies Refusal;
