import type { Tld, Token } from "../../../simulator/registry/objects/index.ts";
import { beginningOfTime, endOfTime } from "../../../simulator/registry/time.ts";

const always = <T>(value: T) => [{ from: beginningOfTime, value }];

/** A top-level domain with prices that tell each other apart. */
export function tldWith(changes: Partial<Tld> = {}): Tld {
  return {
    name: "tld",
    type: "real",
    repositoryIdSuffix: "TLD",
    phases: always("general-availability" as const),
    currency: "USD",
    createPrice: "13.00",
    renewPrice: always("11.00"),
    restorePrice: "17.00",
    serverStatusPrice: "20.00",
    registryLockPrice: "0.00",
    earlyAccessFee: always("0.00"),
    extraFees: [],
    premiumList: { rich: "100.00" },
    reservedLabels: {},
    claimedLabels: {},
    claimsPeriodEnd: endOfTime,
    allowedRegistrants: [],
    allowedNameservers: [],
    defaultTokens: [],
    addGracePeriod: "P5D",
    anchorTenantAddGracePeriod: "P30D",
    renewGracePeriod: "P5D",
    transferGracePeriod: "P5D",
    autoRenewGracePeriod: "P45D",
    redemptionPeriod: "P30D",
    pendingDeletePeriod: "P5D",
    transferPeriod: "P5D",
    idnTables: ["extended_latin", "ja"],
    ...changes,
  };
}

/** A token that is good for everybody and everything, and takes nothing off. */
export function tokenWith(changes: Partial<Token> = {}): Token {
  return {
    token: "token",
    type: "unlimited",
    registrars: [],
    tlds: [],
    discount: "0",
    discountsPremium: false,
    discountYears: 1,
    renewalBehaviour: "default",
    registrationBehaviour: "default",
    states: always("not-started" as const),
    ...changes,
  };
}
