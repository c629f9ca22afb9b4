import { speaksAgainst } from "./counting.ts";
import { groupBy } from "./group.ts";
import type { Counts, Report, RowResult, RowVerdict, ScenarioResult, Times, Verdict, Waiver } from "./model.ts";
import { count } from "./verdicts.ts";
import { excuse, waiverProblems } from "./waivers.ts";

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
  readonly waivers?: readonly Waiver[];
  readonly times?: Times;
}

const worstFirst: readonly Verdict[] = [
  "failed",
  "harness error",
  "set-up failed",
  "not testable",
  "waived",
  "passed",
  "not applicable",
];

/**
 * Builds the report of a run: waivers excuse what they are for, and every row of the catalogue gets the worst verdict of
 * its scenarios. Scenarios are put into the order of the features, however they were run.
 */
export function buildReport(input: BuildInput): Report {
  const { run, subject, waivers = [], times = {} } = input;
  const scenarios = inOrder(excuse(input.scenarios, waivers, run.started));
  const byRow = groupBy(
    scenarios.flatMap((scenario) => scenario.rows.map((row) => ({ row, scenario }))),
    ({ row }) => row,
  );
  const rows = input.rows.map((row) => rowResult(row, byRow.get(row.id)?.map(({ scenario }) => scenario) ?? []));
  const tried = count(scenarios.map((scenario) => scenario.verdict));
  const problems = [...(input.problems ?? []), ...waiverProblems(waivers, rows, run)];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const wrong = scenarios.filter((scenario) => speaksAgainst(scenario, byId, run.strict)).length;
  const isSound = wrong + tried["harness error"] + problems.length === 0;
  // A part may have nothing that applies; the whole may not.
  const isTried = tried.passed + tried.failed + tried.waived > 0 || run.shard !== undefined;
  return {
    version: 2,
    run: { ...run, problems, succeeded: run.complete && isTried && isSound },
    subject,
    totals: {
      scenarios: tried,
      rows: counted(rows),
      must: counted(rows.filter(({ basis }) => basis === "must")),
      choice: counted(rows.filter(({ basis }) => basis === "choice")),
    },
    waivers,
    times,
    rows,
    scenarios,
  };
}

function counted(rows: readonly RowResult[]): Counts {
  return count(rows.map((row) => row.verdict));
}

// By the characters' numbers, not by a language's rules: the same on every machine.
function inOrder(scenarios: readonly ScenarioResult[]): readonly ScenarioResult[] {
  return scenarios.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
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
