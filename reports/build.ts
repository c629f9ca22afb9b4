import { groupBy } from "./group.ts";
import type { Report, RowResult, RowVerdict, ScenarioResult, Verdict } from "./model.ts";
import { count } from "./verdicts.ts";

/** A row of the catalogue as the reports need it. */
export type RowInput = Omit<RowResult, "verdict" | "scenarios" | "durationMs">;

/** What a report is built from. */
export interface BuildInput {
  readonly run: Omit<Report["run"], "problems" | "succeeded">;
  readonly subject: Report["subject"];
  readonly rows: readonly RowInput[];
  readonly scenarios: readonly ScenarioResult[];
  /** What went wrong outside any scenario; none if left out. */
  readonly problems?: readonly string[];
}

const worstFirst: readonly Verdict[] = [
  "failed",
  "harness error",
  "not testable",
  "waived",
  "passed",
  "not applicable",
];

/** Builds the report of a run: every row of the catalogue gets the worst verdict of its scenarios. */
export function buildReport({ run, subject, rows, scenarios, problems = [] }: BuildInput): Report {
  const byRow = groupBy(
    scenarios.flatMap((scenario) => scenario.rows.map((row) => ({ row, scenario }))),
    ({ row }) => row,
  );
  const results = rows.map((row) => rowResult(row, byRow.get(row.id)?.map(({ scenario }) => scenario) ?? []));
  const tried = count(scenarios.map((scenario) => scenario.verdict));
  const wrong = tried.failed + tried["harness error"] + tried["not testable"] + problems.length;
  return {
    version: 1,
    run: { ...run, problems, succeeded: run.complete && tried.passed > 0 && wrong === 0 },
    subject,
    totals: { scenarios: tried, rows: count(results.map((row) => row.verdict)) },
    rows: results,
    scenarios,
  };
}

/** The verdict of a row: the worst of its scenarios; it has passed only if all that could be tried did. */
export function rowVerdict(verdicts: readonly Verdict[]): RowVerdict {
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "not covered";
}

/** How a row names a scenario: `file:line`, which no two scenarios share. */
export function placeOf({ file, line }: Pick<ScenarioResult, "file" | "line">): string {
  return `${file}:${line}`;
}

function rowResult(row: RowInput, scenarios: readonly ScenarioResult[]): RowResult {
  return {
    ...row,
    verdict: rowVerdict(scenarios.map((scenario) => scenario.verdict)),
    scenarios: scenarios.map(placeOf),
    durationMs: Math.round(scenarios.reduce((sum, scenario) => sum + scenario.durationMs, 0) * 10) / 10,
  };
}
