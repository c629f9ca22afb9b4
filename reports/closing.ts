import { placeOf } from "./build.ts";
import { paint } from "./colour.ts";
import { headline } from "./headline.ts";
import type { Report, ScenarioResult, Verdict } from "./model.ts";
import { lookOf } from "./verdicts.ts";

const mostListed = 15;
const listed: readonly Verdict[] = ["failed", "harness error", "not testable"];

/** The lines below the table: the verdict, the failures in short, the files and the next step. */
export function closingWords(report: Report, colour: boolean, written: readonly string[]): readonly string[] {
  const wrong = listed.flatMap((verdict) => report.scenarios.filter((scenario) => scenario.verdict === verdict));
  const { title, detail } = headline(report);
  return [
    paint(title, report.run.succeeded ? "1;32" : "1;31", colour),
    ...wrapped(detail, ""),
    ...report.run.problems.flatMap((problem) => wrapped(problem, "! ")),
    ...wrong.slice(0, mostListed).flatMap((scenario) => ["", ...inShort(scenario, colour)]),
    ...(wrong.length > mostListed ? ["", `… and ${wrong.length - mostListed} more in the reports.`] : []),
    ...(written.length === 0 ? [] : ["", "Written:", ...written.map((path) => `  ${path}`)]),
    ...nextSteps(wrong.length, written),
  ];
}

function nextSteps(wrong: number, written: readonly string[]): readonly string[] {
  const page = written.find((path) => path.endsWith(".html"));
  if (wrong === 0 || page === undefined) return [];
  return ["", ...wrapped(`Next: open ${page} for what was sent and received, or repeat one scenario as above.`, "")];
}

function inShort(scenario: ScenarioResult, colour: boolean): readonly string[] {
  const { symbol, sgr } = lookOf(scenario.verdict);
  const { failure, reason } = scenario;
  const contrasted = failure?.expected !== undefined || failure?.actual !== undefined;
  return [
    `${paint(symbol, sgr, colour)} ${paint(scenario.rows.join(", ") || placeOf(scenario), "1", colour)}`,
    ...wrapped(scenario.name, "  "),
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
