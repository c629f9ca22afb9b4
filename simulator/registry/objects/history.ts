import type { Instant } from "../time.ts";
import type { Contact } from "./contact.ts";
import type { Domain } from "./domain.ts";
import type { Host } from "./host.ts";
import type { TransactionIds } from "./transfer.ts";

/** A figure for the monthly report of transactions. */
export interface TransactionRecord {
  readonly tld: string;
  readonly field: string;
  readonly amount: number;
  readonly reported: Instant;
}

/** What was done to an object, and what it was afterwards. */
export interface HistoryEntry {
  readonly key: number;
  readonly type: string;
  readonly at: Instant;
  readonly registrar: string;
  readonly superuser: boolean;
  readonly object: "contact" | "domain" | "host";
  readonly name: string;
  readonly repositoryId: string;
  readonly transaction: TransactionIds;
  readonly otherRegistrar?: string;
  readonly years?: number;
  readonly reason?: string;
  readonly requestedByRegistrar?: boolean;
  readonly records: readonly TransactionRecord[];
  readonly snapshot: Contact | Domain | Host;
}
