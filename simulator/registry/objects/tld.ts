import type { Duration, Instant } from "../time.ts";

/** A value that changes at known instants: the entry at or before an instant holds then. Sorted, first one at -∞. */
export type Schedule<T> = readonly { readonly from: Instant; readonly value: T }[];

/** The value that holds at an instant. */
export function at<T>(schedule: Schedule<T>, now: Instant): T {
  let found = schedule[0];
  for (const entry of schedule) if (entry.from <= now) found = entry;
  if (found === undefined) throw new Error("a schedule has no entry");
  return found.value;
}

/** Phases of a TLD's life. `pdt`, the test before delegation, counts as general availability. */
export type Phase = "predelegation" | "sunrise" | "quiet" | "general-availability" | "pdt";

/** Why a label is reserved, in rising severity. */
export type ReservationKind =
  | "allowed-in-sunrise"
  | "specific-use"
  | "anchor-tenant"
  | "name-collision"
  | "fully-blocked";

/** Amounts are decimal texts (`"13.00"`), in the TLD's currency: never binary fractions. */
export type Amount = string;

/** A top-level domain (of one or more labels) and its policy. */
export interface Tld {
  readonly name: string;
  /** Test TLDs need no billing account and leave no transaction records. */
  readonly type: "real" | "test";
  /** What its domains' repository ids end in. */
  readonly repositoryIdSuffix: string;
  readonly phases: Schedule<Phase>;
  readonly currency: string;
  readonly createPrice: Amount;
  readonly renewPrice: Schedule<Amount>;
  readonly restorePrice: Amount;
  readonly serverStatusPrice: Amount;
  readonly registryLockPrice: Amount;
  readonly earlyAccessFee: Schedule<Amount>;
  /** Fees of one's own, added to a command of a label: some registries charge what no list knows. */
  readonly extraFees: readonly ExtraFee[];
  /** Yearly price by label. */
  readonly premiumList: Readonly<Record<string, Amount>>;
  /** Kinds of reservation by label, over all of the TLD's lists. */
  readonly reservedLabels: Readonly<Record<string, readonly ReservationKind[]>>;
  /** Trademark claim keys by label. */
  readonly claimedLabels: Readonly<Record<string, string>>;
  readonly claimsPeriodEnd: Instant;
  readonly allowedRegistrants: readonly string[];
  readonly allowedNameservers: readonly string[];
  /** Tokens tried, in order, when a create carries none. */
  readonly defaultTokens: readonly string[];
  readonly addGracePeriod: Duration;
  readonly anchorTenantAddGracePeriod: Duration;
  readonly renewGracePeriod: Duration;
  readonly transferGracePeriod: Duration;
  readonly autoRenewGracePeriod: Duration;
  readonly redemptionPeriod: Duration;
  readonly pendingDeletePeriod: Duration;
  readonly transferPeriod: Duration;
  /** Names of the IDN tables, in the order in which they are tried. */
  readonly idnTables: readonly string[];
}

/** A fee beyond the price list. */
export interface ExtraFee {
  readonly label: string;
  readonly command: "create" | "renew" | "restore" | "transfer" | "update";
  readonly amount: Amount;
  /** Whether the client must acknowledge it even where nothing else asks for that. */
  readonly acknowledgementRequired: boolean;
}
