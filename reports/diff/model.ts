import type { RowResult, RowVerdict } from "../model.ts";
import type { CommandClass } from "../times.ts";

/** What became of a row or scenario between two runs. */
export type Change = "broke" | "mended" | "new" | "gone" | "changed";

/** A scenario that came out otherwise. */
export interface ScenarioChange {
  readonly name: string;
  readonly place: string;
  readonly change: Change;
  readonly before?: RowVerdict;
  readonly after?: RowVerdict;
  /** Why, if the second run says so. */
  readonly reason?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly repeat?: string;
}

/** A row that came out otherwise, with those of its scenarios that did. */
export interface RowChange {
  readonly id: string;
  readonly title: string;
  readonly basis: RowResult["basis"];
  readonly change: Change;
  readonly before?: RowVerdict;
  readonly after?: RowVerdict;
  /** Whether it makes the comparison fail: it broke, and counts in the second run. */
  readonly counts: boolean;
  readonly scenarios: readonly ScenarioChange[];
}

/** One side of a comparison. */
export interface Side {
  readonly subject: string;
  readonly run: string;
  readonly started: string;
  readonly suite: string;
  readonly complete: boolean;
}

/** Response times of a class in both runs: the 95th percentiles, in milliseconds. */
export interface TimeChange {
  readonly name: CommandClass;
  readonly before: number;
  readonly after: number;
}

/** What differs between two runs, by row. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** The rows that differ: what broke first, then what was mended, is new, is gone, or changed otherwise. */
  readonly rows: readonly RowChange[];
  /** How many rows are as they were. */
  readonly same: number;
  readonly times: readonly TimeChange[];
  /** True if nothing broke that counts. */
  readonly isKept: boolean;
}

/** The kinds of change in the order in which they are told. */
export const changes: readonly Change[] = ["broke", "mended", "new", "gone", "changed"];
