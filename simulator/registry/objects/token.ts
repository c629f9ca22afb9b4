import type { Schedule } from "./tld.ts";

/** An allocation token, RFC 8495. */
export interface Token {
  readonly token: string;
  readonly type: "single-use" | "unlimited" | "default-promotion" | "package";
  /** Single-use tokens may be for one name only. */
  readonly domain?: string;
  /** Empty: for all. */
  readonly registrars: readonly string[];
  readonly tlds: readonly string[];
  /** Decimal fraction from 0 to 1. */
  readonly discount: string;
  readonly discountsPremium: boolean;
  readonly discountYears: number;
  readonly renewalBehaviour: "default" | "nonpremium" | "specified";
  readonly registrationBehaviour: "default" | "bypass-phase" | "anchor-tenant";
  /** Whether its promotion runs. A single entry: always in force. */
  readonly states: Schedule<"not-started" | "valid" | "ended" | "cancelled">;
  /** Key of the history entry that used it up. */
  readonly redeemed?: number;
}
