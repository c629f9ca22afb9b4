import type { Counts, RowVerdict } from "./model.ts";

/** How a verdict is shown: never by colour alone. */
export interface Look {
  readonly verdict: RowVerdict;
  /** One letter: the class of the verdict in the page. */
  readonly key: string;
  readonly symbol: string;
  readonly label: string;
  /** SGR parameters for the terminal. */
  readonly sgr: string;
}

/** Every verdict in the order in which the reports list them. */
export const looks: readonly Look[] = [
  { verdict: "passed", key: "p", symbol: "✓", label: "passed", sgr: "32" },
  { verdict: "failed", key: "f", symbol: "✕", label: "failed", sgr: "1;31" },
  { verdict: "harness error", key: "e", symbol: "!", label: "harness error", sgr: "1;35" },
  { verdict: "set-up failed", key: "s", symbol: "⚑", label: "set-up failed", sgr: "33" },
  { verdict: "not testable", key: "t", symbol: "?", label: "not testable", sgr: "33" },
  { verdict: "waived", key: "w", symbol: "≈", label: "waived", sgr: "34" },
  { verdict: "not applicable", key: "n", symbol: "–", label: "not applicable", sgr: "2" },
  { verdict: "not covered", key: "o", symbol: "○", label: "not yet covered", sgr: "2" },
];

const byVerdict = new Map(looks.map((look) => [look.verdict, look]));

/** The look of a verdict. Throws for a word that is none. */
export function lookOf(verdict: RowVerdict): Look {
  const look = byVerdict.get(verdict);
  if (look === undefined) throw new Error(`"${verdict}" is no verdict`);
  return look;
}

/** Counts verdicts; every verdict has its number, if only 0. */
export function count(verdicts: Iterable<RowVerdict>): Counts {
  const counts: Record<RowVerdict, number> = {
    passed: 0,
    failed: 0,
    "set-up failed": 0,
    "harness error": 0,
    "not testable": 0,
    waived: 0,
    "not applicable": 0,
    "not covered": 0,
  };
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
}

/** What a reader must see first: the order in which one verdict outranks another where several stand for one place. */
const urgency: readonly RowVerdict[] = [
  "failed",
  "harness error",
  "set-up failed",
  "not testable",
  "waived",
  "not covered",
  "passed",
  "not applicable",
];

/** The verdict that most needs attention, or undefined where nothing was counted. */
export function mostUrgent(counts: Counts): RowVerdict | undefined {
  return urgency.find((verdict) => counts[verdict] > 0);
}
