import type { RowId } from "../../catalogue/index.ts";
import type { Effect } from "./effects.ts";
import type { Instant } from "./time.ts";

/** An effect that happened, with what stood there before. */
export interface Written {
  readonly effect: Effect;
  readonly before?: unknown;
}

/** What the registry made of one command. */
export interface LedgerEntry {
  readonly server: string;
  readonly client?: string;
  readonly at: Instant;
  readonly registrar?: string;
  readonly flow?: string;
  /** The row that answered. */
  readonly row: RowId;
  readonly offenders: readonly string[];
  /** How many values were written or taken out. */
  readonly writes: number;
  /** What it changed. */
  readonly effects: readonly Written[];
  /** What went wrong inside, where the registry failed on its own account. */
  readonly fault?: string;
}

/** The last entries by server transaction id. Old ones are forgotten. */
export class Ledger {
  readonly #entries = new Map<string, LedgerEntry>();
  readonly #capacity: number;
  /** Server transaction ids in the order in which they came; the place of the oldest is the next one's. */
  readonly #order: string[] = [];
  #count = 0;

  /** How many entries it remembers: one at least. */
  constructor(capacity = 10_000) {
    this.#capacity = Math.max(1, capacity);
  }

  record(entry: LedgerEntry): void {
    const place = this.#count++ % this.#capacity;
    const oldest = this.#order[place];
    if (oldest !== undefined) this.#entries.delete(oldest);
    this.#order[place] = entry.server;
    this.#entries.set(entry.server, entry);
  }

  /** Corrects what was written down, where the registry failed after it. */
  amend(server: string, correction: Partial<LedgerEntry>): void {
    const entry = this.#entries.get(server);
    if (entry !== undefined) this.#entries.set(server, { ...entry, ...correction });
  }

  find(server: string): LedgerEntry | undefined {
    return this.#entries.get(server);
  }

  /** The newest entries that are wanted, so many at most, the newest last. */
  newest(most: number, isWanted: (entry: LedgerEntry) => boolean = () => true): LedgerEntry[] {
    const found: LedgerEntry[] = [];
    for (let back = 1; back <= this.#order.length && found.length < most; back++) {
      const entry = this.#entries.get(this.#order[(this.#count - back) % this.#capacity] ?? "");
      if (entry !== undefined && isWanted(entry)) found.push(entry);
    }
    return found.reverse();
  }

  /** The newest entries last. */
  all(): LedgerEntry[] {
    return this.newest(this.#capacity);
  }
}

/** The fields that an effect made something else of: what a mutant may alter. */
export function fieldsOf({ effect, before }: Written): readonly string[] {
  if (effect.kind === "remove") return [];
  const after = (effect.kind === "put" ? effect.value : effect.session) as unknown as Record<string, unknown>;
  const old = (before ?? {}) as Record<string, unknown>;
  // A key says no more than the place where the value stands; an empty list has nothing that could be altered; and the
  // words of a message are the registry's own choice.
  const isWording = (field: string) => effect.kind === "put" && effect.table === "messages" && field === "text";
  return Object.keys(after).filter(
    (field) =>
      after[field] !== undefined &&
      field !== "key" &&
      !isWording(field) &&
      !isEmpty(after[field]) &&
      !isSame(after[field], old[field]),
  );
}

function isEmpty(value: unknown): boolean {
  return (Array.isArray(value) && value.length === 0) || (value instanceof Set && value.size === 0);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(plain(one)) === JSON.stringify(plain(other)));
}

function plain(value: unknown): unknown {
  return value instanceof Set ? [...value] : value;
}
