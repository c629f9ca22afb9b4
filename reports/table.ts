import { grouped, type Line } from "./areas.ts";
import { closingWords } from "./closing.ts";
import { paint } from "./colour.ts";
import { durationText } from "./duration.ts";
import type { Report, RowVerdict } from "./model.ts";
import { count, lookOf } from "./verdicts.ts";

interface Column {
  readonly verdict: RowVerdict;
  readonly head: readonly [string, string];
  readonly width: number;
}

const columns: readonly Column[] = [
  { verdict: "passed", head: ["", "passed"], width: 7 },
  { verdict: "failed", head: ["", "failed"], width: 7 },
  { verdict: "set-up failed", head: ["set-up", "failed"], width: 7 },
  { verdict: "harness error", head: ["", "error"], width: 6 },
  { verdict: "not testable", head: ["not", "testable"], width: 9 },
  { verdict: "waived", head: ["", "waived"], width: 7 },
  { verdict: "not applicable", head: ["not", "applicable"], width: 11 },
  { verdict: "not covered", head: ["not yet", "covered"], width: 8 },
];
// The exceptions have a column only where there is one of them: 80 columns are few.
const exceptions: readonly RowVerdict[] = ["set-up failed", "harness error", "waived"];
const widest = 80;
const nameWidth = 25;

/** How the closing text is written. */
export interface TableOptions {
  readonly colour: boolean;
  /** The files that were written, as paths for a person. */
  readonly written: readonly string[];
}

/**
 * What a run ends with on a terminal of 80 columns: rows of the catalogue by flow and verdict, the failures with the
 * command that repeats each, where the reports are and what to do next.
 */
export function renderClosing(report: Report, { colour, written }: TableOptions): string {
  return `${[...renderTable(report, colour), "", ...closingWords(report, colour, written)].join("\n")}\n`;
}

/** The table alone, line by line. */
export function renderTable(report: Report, colour: boolean): readonly string[] {
  const used = columns.filter(({ verdict }) => !exceptions.includes(verdict) || report.totals.rows[verdict] > 0);
  const numbers = used.reduce((sum, column) => sum + column.width, 0);
  const names = Math.min(nameWidth, widest - numbers);
  const rule = paint("─".repeat(names + numbers), "2", colour);
  const lines = grouped(report.rows).flatMap(({ area, lines: own }) => [
    paint(area.title, "1", colour),
    ...own.map((line) => tableLine(line, used, names, colour)),
  ]);
  return [
    ...heads(used, names, report),
    rule,
    ...lines,
    rule,
    tableLine({ name: "all rows", rows: report.rows }, used, names, colour, "1"),
  ];
}

function heads(used: readonly Column[], names: number, { run }: Report): readonly string[] {
  const words = [names < 23 ? "rows," : "rows of the catalogue,", `run of ${durationText(run.durationMs)}`];
  return [0, 1].map((index) => {
    const cells = used.map(({ head, width }) => (head[index] ?? "").padStart(width));
    return `${(words[index] ?? "").padEnd(names)}${cells.join("")}`.trimEnd();
  });
}

function tableLine({ name, rows }: Line, used: readonly Column[], names: number, colour: boolean, sgr = ""): string {
  const counts = count(rows.map((row) => row.verdict));
  const cells = used.map(({ verdict, width }) => {
    const number = counts[verdict];
    const cell = (number === 0 ? "·" : String(number)).padStart(width);
    return paint(cell, number === 0 ? "2" : lookOf(verdict).sgr, colour);
  });
  const label = sgr === "" ? ` ${name}` : name;
  // A longer name pushes nothing aside: it loses its middle.
  const start = Math.ceil((names - 1) / 2);
  const fitted = label.length <= names ? label : `${label.slice(0, start)}…${label.slice(-(names - start - 1))}`;
  const shown = fitted.padEnd(names);
  return `${sgr === "" ? shown : paint(shown, sgr, colour)}${cells.join("")}`;
}
