import type { Instant } from "../time.ts";
import type { PendingDeletion } from "./contact.ts";

/** A host as it was last written. RFC 5732. */
export interface Host {
  readonly name: string;
  readonly repositoryId: string;
  /** Normalised IP addresses. */
  readonly addresses: readonly { readonly version: "v4" | "v6"; readonly address: string }[];
  /** Repository id of the domain that it lies below, in this registry. */
  readonly superordinate?: string;
  readonly statuses: readonly string[];
  /** Meaningful for external hosts; a subordinate host's sponsor is its domain's. */
  readonly sponsor: string;
  readonly createdBy: string;
  readonly created: Instant;
  readonly updatedBy?: string;
  readonly updated?: Instant;
  readonly transferred?: Instant;
  readonly superordinateChanged?: Instant;
  readonly deleted: Instant;
  readonly pendingDeletion?: PendingDeletion;
}
