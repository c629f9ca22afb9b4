import type { Instant } from "../time.ts";
import type { TransactionIds, TransferStatus } from "./transfer.ts";

/** The outcome of an action that was pending. */
export interface PendingActionNotice {
  readonly object: "contact" | "domain" | "host";
  readonly name: string;
  readonly success: boolean;
  readonly request: TransactionIds;
  readonly date: Instant;
}

/** Where a transfer stands. */
export interface TransferNotice {
  readonly object: "contact" | "domain";
  readonly name: string;
  readonly status: TransferStatus;
  readonly requestedBy: string;
  readonly requested: Instant;
  readonly actsBy: string;
  readonly acts: Instant;
  readonly expires?: Instant;
}

/** A message in a registrar's poll queue. It is visible from its event time on. RFC 5730 section 2.9.2.3. */
export interface Message {
  readonly key: number;
  readonly registrar: string;
  readonly event: Instant;
  readonly text: string;
  readonly pendingAction?: PendingActionNotice;
  readonly transfer?: TransferNotice;
  /** It tells of a deletion that is decided only at `event`: what it says now holds if the object is then gone. */
  readonly isDeletionOutcome?: true;
  /** A notice of automatic renewal: it comes again a year after it was acknowledged, until `end`. */
  readonly autoRenewal?: { readonly domain: string; readonly end: Instant };
}
