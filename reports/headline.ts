import { against } from "./counting.ts";
import type { Counts, Report, RowVerdict } from "./model.ts";
import { lookOf } from "./verdicts.ts";

/** The outcome of a run in one short sentence and one longer one. */
export interface Headline {
  readonly title: string;
  readonly detail: string;
}

/** Says how a run ended: what failed first, then what could not be judged, then what is missing. */
export function headline(report: Report): Headline {
  return { title: title(report), detail: detail(report) };
}

function title(report: Report): string {
  const { run, totals } = report;
  const cut = run.complete ? "" : "Interrupted: ";
  const say = (sentence: string) =>
    cut === "" ? sentence : `${cut}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
  const failed = totals.must.failed + (run.strict ? totals.choice.failed : 0);
  const scenarios = against(report).filter(({ verdict }) => verdict === "failed").length;
  const { "set-up failed": unprepared, "not testable": untestable, "harness error": slips } = totals.scenarios;
  const tried = totals.scenarios.passed + totals.scenarios.failed + totals.scenarios.waived;
  if (failed > 0) return say(`${plural(failed, "row")} failed`);
  if (scenarios > 0) return say(`${plural(scenarios, "scenario")} failed`);
  const unjudged = unprepared + untestable + slips;
  if (unjudged > 0) return say(`Nothing failed, but ${plural(unjudged, "scenario")} could not be judged`);
  if (run.problems.length > 0) return say("Nothing failed in a scenario, but the run itself has a problem");
  if (tried === 0) return say("Nothing was tried");
  return say(totals.choice.failed > 0 ? "Nothing failed that a standard fixes" : "Nothing failed");
}

const told: readonly RowVerdict[] = [
  "passed",
  "set-up failed",
  "harness error",
  "not testable",
  "waived",
  "not applicable",
  "not covered",
];

function detail({ run, totals: { rows, choice } }: Report): string {
  const total = Object.values(rows).reduce((sum, number) => sum + number, 0);
  const parts = told
    .filter((verdict) => rows[verdict] > 0)
    .map((verdict) =>
      verdict === "harness error" ? plural(rows[verdict], verdict) : `${rows[verdict]} ${lookOf(verdict).label}`,
    );
  const failed = rows.failed > 0 ? [`${rows.failed} failed${ofChoice(rows, choice, run.strict)}`] : [];
  return `Of ${plural(total, "row")} of the catalogue: ${[...failed, ...parts].join(", ")}.`;
}

function ofChoice(rows: Counts, choice: Counts, strict: boolean): string {
  if (choice.failed === 0 || strict) return "";
  const number = choice.failed === rows.failed ? (rows.failed === 1 ? "it" : "all") : String(choice.failed);
  return ` (${number} where the standard leaves a choice, not counted without --strict)`;
}

/** A number with its noun. */
export function plural(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
