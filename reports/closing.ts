import { placeOf } from "./build.ts";
import { paint } from "./colour.ts";
import { against } from "./counting.ts";
import { headline } from "./headline.ts";
import type { Report, ScenarioResult, Verdict } from "./model.ts";
import { responseText, shareText, timings } from "./times.ts";
import { lookOf } from "./verdicts.ts";

const mostListed = 15;
const listed: readonly Verdict[] = ["failed", "set-up failed", "harness error", "not testable"];

/** The lines below the table: the verdict, the failures in short, the files and the next step. */
export function closingWords(report: Report, colour: boolean, written: readonly string[]): readonly string[] {
  const counted = new Set(against(report));
  // What does not count is last: nobody has to do anything about it.
  const wrong = [true, false].flatMap((counts) =>
    listed.flatMap((verdict) =>
      report.scenarios.filter(
        (scenario) => scenario.verdict === verdict && counts === (counted.has(scenario) || verdict !== "failed"),
      ),
    ),
  );
  const { title, detail } = headline(report);
  return [
    paint(title, report.run.succeeded ? "1;32" : "1;31", colour),
    ...wrapped(detail, ""),
    ...report.run.problems.flatMap((problem) => wrapped(problem, "! ")),
    ...wrong.slice(0, mostListed).flatMap((scenario) => ["", ...inShort(scenario, colour, counted.has(scenario))]),
    ...(wrong.length > mostListed ? ["", `… and ${wrong.length - mostListed} more in the reports.`] : []),
    ...responseTimes(report),
    ...(written.length === 0 ? [] : ["", "Written:", ...written.map((path) => `  ${path}`)]),
    ...nextSteps(wrong.length, written),
  ];
}

function nextSteps(wrong: number, written: readonly string[]): readonly string[] {
  const page = written.find((path) => path.endsWith(".html"));
  if (wrong === 0 || page === undefined) return [];
  return ["", ...wrapped(`Next: open ${page} for what was sent and received, or repeat one scenario as above.`, "")];
}

function inShort(scenario: ScenarioResult, colour: boolean, counts: boolean): readonly string[] {
  const { symbol, sgr } = lookOf(scenario.verdict);
  const { failure, reason } = scenario;
  const contrasted = failure?.expected !== undefined || failure?.actual !== undefined;
  return [
    `${paint(symbol, sgr, colour)} ${paint(scenario.rows.join(", ") || placeOf(scenario), "1", colour)}`,
    ...wrapped(scenario.name, "  "),
    ...(scenario.verdict === "failed" && !counts ? ["  not counted: the standard leaves a choice"] : []),
    ...(scenario.verdict === "set-up failed"
      ? wrapped(`its set-up failed, so the row was not put to the test: ${failure?.step ?? ""}`, "  ")
      : []),
    ...(contrasted
      ? [
          ...wrapped(oneLine(failure?.expected ?? "–"), "  expected "),
          ...wrapped(oneLine(failure?.actual ?? "–"), "  actual   "),
        ]
      : wrapped(oneLine(reason ?? failure?.message ?? scenario.verdict), "  ")),
    // Never wrapped: it is there to be copied.
    `  ${paint(scenario.repeat, "2", colour)}`,
  ];
}

function responseTimes({ times }: Report): readonly string[] {
  const classes = timings(times);
  if (classes.length === 0) return [];
  const line = (cells: readonly string[], last: string) =>
    `${(cells[0] ?? "").padEnd(15)}${cells
      .slice(1)
      .map((cell) => cell.padStart(10))
      .join("")}  ${last}`;
  return [
    "",
    line(["response times", "commands", "p50", "p95", "p99"], "asked for: 90 %"),
    ...classes.map(({ name, count, p50, p95, p99, within, limitMs, isKept }) =>
      line(
        [` ${name}`, count.toLocaleString("en"), ...[p50, p95, p99].map(responseText)],
        `${isKept ? "✓" : "✕"} ${shareText(within)} in ${responseText(limitMs)}`,
      ),
    ),
  ];
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** Breaks a text at words into lines of at most 80 columns; later lines are indented as far as the first one's mark. */
export function wrapped(text: string, mark: string): readonly string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(" ")) {
    const started = line.trim() !== "" && line !== mark;
    if (started && line.length + 1 + word.length > 80) {
      lines.push(line);
      line = " ".repeat(mark.length) + word;
    } else line = started ? `${line} ${word}` : line + word;
  }
  return text === "" ? [] : [...lines, line];
}
