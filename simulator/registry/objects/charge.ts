import type { Instant } from "../time.ts";
import type { RenewalPrice } from "./domain.ts";
import type { Amount } from "./tld.ts";

export type ChargeFlag = "anchor-tenant" | "auto-renew" | "reserved" | "sunrise" | "synthetic";

interface ChargeBase {
  readonly key: number;
  readonly registrar: string;
  /** The domain's name and repository id. */
  readonly domain: string;
  readonly repositoryId: string;
  readonly event: Instant;
  readonly flags: readonly ChargeFlag[];
  /** Key of the history entry that it came from. */
  readonly history: number;
}

/** What is billed once. */
export interface OneTimeCharge extends ChargeBase {
  readonly kind: "one-time";
  readonly reason: "create" | "early-access" | "renew" | "restore" | "server-status" | "transfer" | "update";
  readonly amount: Amount;
  readonly currency: string;
  readonly years?: number;
  /** When it is billed: the end of its grace period. */
  readonly billed: Instant;
  readonly token?: string;
}

/** What is billed every year from `event` on, until `end` (exclusive). */
export interface RecurringCharge extends ChargeBase {
  readonly kind: "recurring";
  readonly reason: "renew";
  readonly end: Instant;
  readonly price: RenewalPrice;
  /** Up to when years have been billed. */
  readonly expanded: Instant;
}

/** What takes a charge back. */
export interface Cancellation extends ChargeBase {
  readonly kind: "cancellation";
  readonly reason: "create" | "renew" | "transfer";
  readonly billed: Instant;
  /** Key of the charge that is taken back. */
  readonly charge: number;
}

export type Charge = OneTimeCharge | RecurringCharge | Cancellation;
