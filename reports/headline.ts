import type { Counts, Report, RowVerdict } from "./model.ts";
import { lookOf } from "./verdicts.ts";

/** The outcome of a run in one short sentence and one longer one. */
export interface Headline {
  readonly title: string;
  readonly detail: string;
}

/** Says how a run ended: what failed first, then what could not be judged, then what is missing. */
export function headline({ run, totals }: Report): Headline {
  return { title: title(totals.rows, totals.scenarios, run), detail: detail(totals.rows) };
}

function title(rows: Counts, scenarios: Counts, run: Report["run"]): string {
  const cut = run.complete ? "" : "Interrupted: ";
  const say = (sentence: string) =>
    cut === "" ? sentence : `${cut}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
  const unjudged = scenarios["harness error"] + scenarios["not testable"];
  if (rows.failed > 0) return say(`${plural(rows.failed, "row")} failed`);
  if (scenarios.failed > 0) return say(`${plural(scenarios.failed, "scenario")} failed`);
  if (unjudged > 0) return say(`Nothing failed, but ${plural(unjudged, "scenario")} could not be judged`);
  if (run.problems.length > 0) return say("Nothing failed in a scenario, but the run itself has a problem");
  if (scenarios.passed === 0) return say("Nothing was tried");
  return say("Nothing failed");
}

const told: readonly RowVerdict[] = [
  "passed",
  "harness error",
  "not testable",
  "waived",
  "not applicable",
  "not covered",
];

function detail(rows: Counts): string {
  const total = Object.values(rows).reduce((sum, number) => sum + number, 0);
  const parts = told
    .filter((verdict) => rows[verdict] > 0)
    .map((verdict) =>
      verdict === "harness error" ? plural(rows[verdict], verdict) : `${rows[verdict]} ${lookOf(verdict).label}`,
    );
  return `Of ${plural(total, "row")} of the catalogue: ${[rows.failed > 0 ? `${rows.failed} failed` : "", ...parts].filter((part) => part !== "").join(", ")}.`;
}

/** A number with its noun. */
export function plural(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
