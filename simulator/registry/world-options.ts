import type { Clock } from "./clock.ts";
import type { Standing } from "./keeper.ts";
import type { LedgerEntry } from "./ledger.ts";
import type { Mutant } from "./mutants.ts";
import type { Policy } from "./policy.ts";
import type { Contents, StoredChange } from "./registry.ts";
import type { Instant } from "./time.ts";
import type { Trademarks } from "./trademarks/trademarks.ts";

/** What a world is made of. */
export interface WorldOptions {
  readonly id: string;
  readonly contents: Contents;
  readonly policy?: Partial<Policy>;
  /** What is known of trademarks. Nothing where it is left out. */
  readonly trademarks?: Trademarks;
  readonly clock: Clock;
  /** What server transaction ids begin with: unique to the process. At most 40 characters. */
  readonly idPrefix: string;
  /** The first number for what is made later; those before it are the fixture's. 1 unless it is said otherwise. */
  readonly firstKey?: number;
  readonly mutant?: Mutant;
  /** What has become of it since, where it is a world that was kept. */
  readonly restored?: Restored;
  /** How many commands the ledger remembers. */
  readonly ledgerEntries?: number;
  /** Told of each command as it is written down. */
  readonly onCommand?: (entry: LedgerEntry) => void;
}

/** How a world stood when it was kept. */
export interface Restored extends Standing {
  readonly changes: Iterable<StoredChange>;
  readonly policy: Policy;
  readonly trademarks?: Trademarks;
  /** When the world began, which is what its clock is put back to. */
  readonly startedAt: Instant;
}
