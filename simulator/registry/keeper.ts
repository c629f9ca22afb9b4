import type { TableName } from "./registry.ts";

/**
 * Is told of each write, so that a world can be kept elsewhere too. What was written is read from the registry itself;
 * the registry knows of no place where anything could be kept.
 */
export interface Keeper {
  /** A value was written or taken out. */
  wrote(table: TableName, key: string | number): void;
  /** Every table was put back to its fixture. */
  wasReset(): void;
  /** Something beside the tables may be another by now, such as the clock. */
  headMayHaveChanged(): void;
  /** Fulfilled once all that was written so far is safe; undefined where it is safe already. */
  kept(): Promise<void> | undefined;
}

/** What a world is beside its tables: enough to go on where it was. */
export interface Standing {
  /** The next numbers for keys and for transactions, less one. */
  readonly keys: number;
  readonly transactions: number;
}
