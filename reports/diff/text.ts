import { wrapped } from "../closing.ts";
import { paint } from "../colour.ts";
import { responseText } from "../times.ts";
import { lookOf } from "../verdicts.ts";
import { type Change, type Comparison, changes, type RowChange, type ScenarioChange } from "./model.ts";
import { headings, outcome, sideText, turn, worthTelling } from "./words.ts";

const mostListed: Readonly<Record<Change, number>> = { broke: 40, mended: 20, new: 10, gone: 10, changed: 20 };
const colours: Readonly<Record<Change, string>> = { broke: "1;31", mended: "32", new: "34", gone: "33", changed: "2" };

/** The comparison for a terminal of 80 columns. */
export function renderDiffText(comparison: Comparison, colour: boolean): string {
  const { before, after, rows, times, isKept } = comparison;
  const lines = [
    ...wrapped(sideText(before), "before  "),
    ...wrapped(sideText(after), "now     "),
    "",
    paint(outcome(comparison), isKept ? "1;32" : "1;31", colour),
    ...changes.flatMap((change) =>
      section(
        change,
        rows.filter((row) => row.change === change),
        colour,
      ),
    ),
    ...(times.length === 0 ? [] : ["", "95 of 100 answers came within"]),
    ...times.map(
      (time) => `  ${time.name.padEnd(10)}${responseText(time.before).padStart(9)} → ${responseText(time.after)}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function section(change: Change, rows: readonly RowChange[], colour: boolean): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length - mostListed[change];
  return [
    "",
    paint(`${headings[change]} (${rows.length})`, colours[change], colour),
    ...rows.slice(0, mostListed[change]).flatMap((row) => rowLines(row, colour)),
    ...(more > 0 ? [`  … and ${more} more; --format json tells all`] : []),
  ];
}

function rowLines(row: RowChange, colour: boolean): readonly string[] {
  const apart = row.change === "broke" && !row.counts ? ["        not counted: the standard leaves a choice"] : [];
  return [
    `  ${turn(row)} ${paint(row.id, "1", colour)}`,
    ...apart,
    ...worthTelling(row).flatMap((scenario) => scenarioLines(scenario)),
  ];
}

function scenarioLines({
  name,
  place,
  change,
  after,
  expected,
  actual,
  reason,
  repeat,
}: ScenarioChange): readonly string[] {
  const indent = " ".repeat(8);
  const sign = after === undefined ? "gone:" : lookOf(after).symbol;
  if (change !== "broke") return wrapped(`${name} (${place})`, `${indent}${sign} `);
  const told =
    expected === undefined && actual === undefined
      ? wrapped(oneLine(reason ?? ""), `${indent}  `)
      : [
          ...wrapped(oneLine(expected ?? "–"), `${indent}  expected `),
          ...wrapped(oneLine(actual ?? "–"), `${indent}  actual   `),
        ];
  // Never wrapped: it is there to be copied.
  return [...wrapped(name, `${indent}${sign} `), ...told, `${indent}  ${repeat ?? place}`];
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
