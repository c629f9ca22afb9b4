import type { TableName } from "../registry/registry.ts";

// Under which keys the store holds what: see docs/state.md. Parts of a key are parted by a slash; ids have none.

/** Tells the worlds of a store apart for ever, also those that had the same id. */
export type Serial = number;

export const formatKey = "format";

/** What a world is beside its tables. */
export const headKey = (id: string): string => `world/${id}`;

/** The numbers that a world has given out. */
export const numbersKey = (serial: Serial): string => `numbers/${serial}`;

/** A value that a world started from; without a table, what all of them begin with. */
export function fixtureKey(serial: Serial, table?: TableName, key?: string | number): string {
  return `fixture/${serial}/${table === undefined ? "" : `${table}/${JSON.stringify(key)}`}`;
}

/** A value that has changed since; without a table, what all of a generation begin with. */
export function changeKey(serial: Serial, generation: number, table?: TableName, key?: string | number): string {
  return `change/${serial}/${generation}/${table === undefined ? "" : `${table}/${JSON.stringify(key)}`}`;
}

/** The first key after all those that begin with a prefix that ends in a slash. */
export const after = (prefix: string): string => `${prefix.slice(0, -1)}0`;

/** Table and key out of a row's key. */
export function rowOf(key: string, prefix: string): { readonly table: string; readonly key: unknown } {
  const rest = key.slice(prefix.length);
  const slash = rest.indexOf("/");
  return { table: rest.slice(0, slash), key: JSON.parse(rest.slice(slash + 1)) };
}
