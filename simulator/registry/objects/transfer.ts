import type { Instant } from "../time.ts";

/** The ids of the command that began something. RFC 5730 section 2.5. */
export interface TransactionIds {
  readonly client?: string;
  readonly server: string;
}

export type TransferStatus =
  | "pending"
  | "clientApproved"
  | "clientRejected"
  | "clientCancelled"
  | "serverApproved"
  | "serverCancelled";

/** The most recent transfer of an object. RFC 5731 section 3.1.3, RFC 5733 section 3.1.3. */
export interface Transfer {
  readonly status: TransferStatus;
  /** The registrar that asked (gaining). */
  readonly requestedBy: string;
  readonly requested: Instant;
  /** The registrar that acts or acted (losing). */
  readonly actsBy: string;
  /** While pending, when the transfer happens by itself; afterwards, when it was decided. */
  readonly acts: Instant;
  readonly request: TransactionIds;
  /** Keys of what becomes true only if the transfer is approved: messages and charges. */
  readonly speculativeMessages: readonly number[];
  readonly speculativeCharges: readonly number[];
}
