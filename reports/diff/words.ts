import { plural } from "../headline.ts";
import type { RowVerdict } from "../model.ts";
import { lookOf } from "../verdicts.ts";
import type { Change, Comparison, RowChange, ScenarioChange, Side } from "./model.ts";
import { changes } from "./model.ts";

/** The heading of each kind of change. */
export const headings: Readonly<Record<Change, string>> = {
  broke: "Broke",
  mended: "Mended",
  new: "New",
  gone: "Gone",
  changed: "Otherwise changed",
};

/** The comparison in a sentence. */
export function outcome({ rows, same }: Comparison): string {
  const number = (change: Change) => rows.filter((row) => row.change === change).length;
  const broke = number("broke");
  const rest = changes
    .filter((change) => change !== "broke" && number(change) > 0)
    .map((change) => `${number(change).toLocaleString("en")} ${headings[change].toLowerCase()}`);
  const parts = [...rest, `${same.toLocaleString("en")} as before`];
  return `${broke === 0 ? "Nothing broke" : `${plural(broke, "row")} broke`}; ${parts.join(", ")}.`;
}

/** From which verdict to which, in signs that stand beside words elsewhere. */
export function turn({ before, after }: Pick<RowChange, "before" | "after">): string {
  return `${sign(before)} → ${sign(after)}`;
}

/** The same in words: `passed, now failed`. */
export function turnInWords({ before, after }: Pick<RowChange, "before" | "after">): string {
  return `${label(before)}, now ${label(after)}`;
}

function sign(verdict: RowVerdict | undefined): string {
  return verdict === undefined ? " " : lookOf(verdict).symbol;
}

function label(verdict: RowVerdict | undefined): string {
  return verdict === undefined ? "not there" : lookOf(verdict).label;
}

/** One of the two runs in a line. */
export function sideText({ subject, started, suite, complete }: Side): string {
  const day = started.slice(0, 16).replace("T", " ");
  return `${day} UTC, ${subject}, eppraise ${suite}${complete ? "" : ", interrupted"}`;
}

/** The scenarios of a change that are worth telling: not each of hundreds that are new or gone. */
export function worthTelling({ change, scenarios }: RowChange): readonly ScenarioChange[] {
  return change === "new" || change === "gone" ? [] : scenarios;
}
