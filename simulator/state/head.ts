import { z } from "zod";
import { defaultPolicy, type Policy } from "../registry/policy.ts";
import { type StoredChange, type TableName, tableNames } from "../registry/registry.ts";

/** A policy as it was kept. What this version knows beyond it is as it is by default. */
const policy = z.record(z.string(), z.unknown()).transform((kept) => ({ ...defaultPolicy, ...kept }) as Policy);

const instant = z.number().int();

/** What a world is beside its tables. Instants in milliseconds since 1970. */
export const worldHead = z.strictObject({
  clock: z.strictObject({ runs: z.boolean(), start: instant, now: instant }),
  policy: z.strictObject({ fixture: policy, now: policy }),
  /** The numbers that were given out last: of keys and of transactions. */
  numbers: z.strictObject({ keys: z.int().min(0), transactions: z.int().min(0) }),
  /** What was said of trademarks: in the fixture, and by now. */
  trademarks: z.strictObject({ fixture: z.unknown(), now: z.unknown() }),
  mutant: z.looseObject({ kind: z.string() }).optional(),
});

/** What a world is beside its tables. */
export type WorldHead = z.output<typeof worldHead>;

/** A world as it can be kept: its head, what it is put back to, and what has changed since, in its order. */
export interface WorldImage {
  readonly head: WorldHead;
  readonly fixture: Iterable<FixtureRow>;
  readonly changes: Iterable<StoredChange>;
}

/** A value that a world started from. */
export type FixtureRow = readonly [table: TableName, key: string | number, value: object];

const numbered: ReadonlySet<TableName> = new Set(["messages", "charges", "history", "dnsRefreshes", "lordn"]);

/** Whether a table has a key of this kind. */
export function isKeyOf(table: TableName, key: unknown): key is string | number {
  return numbered.has(table) ? Number.isSafeInteger(key) : typeof key === "string";
}

/** Whether there is a table of this name. */
export function isTable(name: unknown): name is TableName {
  return (tableNames as readonly unknown[]).includes(name);
}
