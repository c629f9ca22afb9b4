// What a check counts as passed and failed. Each function reads what one kind of check left behind.

/** What a check adds to the totals of `npm test`. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What a check left behind when it ended. */
export interface Outcome {
  /** Exit code 0, and within its time. */
  readonly ok: boolean;
  /** Standard output and standard error, as they came. */
  readonly output: string;
  /** The text of the check's result file; absent where it names none, or wrote none. */
  readonly evidence?: string;
}

/** A check that counts as one. */
export function one({ ok }: Outcome): Counts {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Tests of node:test, from the summary of its `spec` or `tap` reporter. */
export function tests(outcome: Outcome): Counts {
  const sum = (word: string) => {
    const found = [...outcome.output.matchAll(new RegExp(`^(?:ℹ|#) ${word} (\\d+)\\r?$`, "gm"))];
    return found.reduce((total, match) => total + Number(match[1]), 0);
  };
  return honest(outcome, { passed: sum("pass"), failed: sum("fail") + sum("cancelled") });
}

/** Scenarios of a conformance run, from `report.json`. What is waived or not applicable counts as neither. */
export function scenarios(outcome: Outcome): Counts {
  const totals = field(field(json(outcome.evidence), "totals"), "scenarios");
  return honest(outcome, {
    passed: number(totals, "passed"),
    failed: ["failed", "set-up failed", "not testable", "harness error"].reduce(
      (sum, one) => sum + number(totals, one),
      0,
    ),
  });
}

/** Mutants, from `teeth.json`: one that the suite caught has passed, one that survived has failed. */
export function mutants(outcome: Outcome): Counts {
  const result = json(outcome.evidence);
  return honest(outcome, { passed: number(result, "caught"), failed: number(result, "survived") });
}

/** A check that ended badly has failed at least once, and so has one that tried nothing. */
function honest({ ok }: Outcome, counts: Counts): Counts {
  const suspicious = !ok || counts.passed === 0;
  return suspicious && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A count, or the length of a list of what is counted. */
function number(value: unknown, name: string): number {
  const found = field(value, name);
  if (Array.isArray(found)) return found.length;
  return typeof found === "number" && Number.isFinite(found) ? found : 0;
}
