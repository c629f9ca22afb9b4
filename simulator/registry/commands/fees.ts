import type { Instant } from "../time.ts";
import type { Period } from "./period.ts";

// What the fee extension says, whichever its version. Three drafts and RFC 8748.

/** The versions of the fee extension. 1.0 is RFC 8748, the others are drafts of it. */
export type FeeVersion = "0.6" | "0.11" | "0.12" | "1.0";

/** A fee, or a credit, that the client names. RFC 8748 section 3.4. */
export interface NamedFee {
  /** A decimal as it was written, so that trailing zeros still show. */
  readonly amount: string;
  readonly description?: string;
  readonly refundable?: boolean;
  /** ISO 8601. */
  readonly gracePeriod?: string;
  readonly applied?: "immediate" | "delayed";
}

/** The fees that the client agrees to pay. RFC 8748 section 5.2. */
export interface FeeAcknowledgement {
  readonly version: FeeVersion;
  /** Absent: the currency that the top-level domain bills in. */
  readonly currency?: string;
  readonly fees: readonly NamedFee[];
  readonly credits: readonly NamedFee[];
}

/** One price that the client asks for. */
export interface FeeQuestionItem {
  /** Version 0.6 asks name by name; later versions ask for all names of the check. */
  readonly name?: string;
  readonly currency?: string;
  /** As it was written, empty where it was not. */
  readonly command: string;
  /** RFC 8748 section 3.8. */
  readonly phase?: string;
  readonly subphase?: string;
  readonly period?: Period;
  /** When the price is to hold, in version 0.12 only. */
  readonly date?: Instant;
}

/** The prices that a check asks for. RFC 8748 section 5.1.1. */
export interface FeeQuestion {
  readonly version: FeeVersion;
  /** The currency that is asked for as a whole, from version 0.11 on. */
  readonly currency?: string;
  readonly items: readonly FeeQuestionItem[];
}
