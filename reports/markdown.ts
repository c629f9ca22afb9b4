import { grouped } from "./areas.ts";
import { against } from "./counting.ts";
import { durationText } from "./duration.ts";
import { headline, plural } from "./headline.ts";
import type { Report, RowVerdict, ScenarioResult } from "./model.ts";
import { responseText, shareText, timings } from "./times.ts";
import { count, lookOf, looks } from "./verdicts.ts";

const mostListed = 20;

/** A summary for a pull request: the outcome, the rows by area, what failed, and the response times. */
export function renderMarkdown(report: Report): string {
  const { run, subject } = report;
  const { title, detail } = headline(report);
  const facts = [
    subject.builtIn ? "built-in reference registry" : code(subject.address),
    plural(report.scenarios.length, "scenario"),
    durationText(run.durationMs),
    run.strict ? "strict" : "",
    run.tags === undefined ? "" : code(run.tags),
    run.shard === undefined ? "" : `part ${run.shard}`,
  ];
  return `${[
    `## ${run.succeeded ? "✅" : "❌"} ${plain(subject.name)}: ${title}`,
    detail,
    ...run.problems.map((problem) => `> ⚠️ ${plain(problem)}`),
    rowTable(report),
    ...wrong(report),
    ...responseTimes(report),
    `<sub>${facts.filter((fact) => fact !== "").join(" · ")} · eppraise ${run.suite} · ${run.started.slice(0, 16).replace("T", " ")} UTC</sub>`,
  ].join("\n\n")}\n`;
}

/** A table in Markdown; the first column to the left, the others to the right. */
export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...lines.map(line)].join("\n");
}

/** Text that Markdown does not take for anything else, on one line. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&")
    .trim();
}

/** Code on one line, whatever is in it. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim();
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function rowTable({ rows, totals }: Report): string {
  const shown = looks.filter(({ verdict }) => totals.rows[verdict] > 0);
  const cells = (verdicts: readonly RowVerdict[]) => {
    const counts = count(verdicts);
    return shown.map(({ verdict }) => (counts[verdict] === 0 ? "" : String(counts[verdict])));
  };
  return markdownTable(
    ["rows of the catalogue", ...shown.map(({ symbol, label }) => `${symbol} ${label}`)],
    [
      ...grouped(rows).map(({ area, lines }) => [
        area.title,
        ...cells(lines.flatMap((line) => line.rows.map((row) => row.verdict))),
      ]),
      ["**all**", ...cells(rows.map((row) => row.verdict)).map((cell) => (cell === "" ? "" : `**${cell}**`))],
    ],
  );
}

function wrong(report: Report): readonly string[] {
  const counted = new Set(against(report));
  const isApart = (scenario: ScenarioResult) => scenario.verdict === "failed" && !counted.has(scenario);
  const having = (verdict: RowVerdict) => report.scenarios.filter((scenario) => scenario.verdict === verdict);
  const worst = (["failed", "set-up failed", "not testable", "harness error"] as const).flatMap(having);
  return [
    ...list(
      "What to look at",
      worst.filter((scenario) => !isApart(scenario)),
    ),
    ...list("Otherwise where the standard leaves a choice (not counted)", worst.filter(isApart)),
    ...list("Waived", having("waived")),
  ];
}

function list(title: string, scenarios: readonly ScenarioResult[]): readonly string[] {
  if (scenarios.length === 0) return [];
  const more = scenarios.length - mostListed;
  return [
    `<details${title === "What to look at" ? " open" : ""}><summary>${title}: ${scenarios.length}</summary>`,
    [...scenarios.slice(0, mostListed).map(item), ...(more > 0 ? [`- and ${more} more in the reports`] : [])].join(
      "\n",
    ),
    "</details>",
  ];
}

function item({ verdict, rows, name, failure, reason, repeat }: ScenarioResult): string {
  const { symbol, label } = lookOf(verdict);
  const { expected, actual } = failure ?? {};
  const sides =
    expected !== undefined && actual !== undefined
      ? [`expected ${code(short(expected))}, got ${code(short(actual))}`]
      : [];
  const isPlain = verdict === "failed" && sides.length > 0;
  const told = [...(isPlain ? [] : [plain(short(reason ?? failure?.message ?? label))]), ...sides];
  return [`- ${symbol} **${plain(name)}** (${label}; ${rows.map(code).join(", ")})`, told.join(" "), code(repeat)].join(
    "<br>",
  );
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function responseTimes({ times }: Report): readonly string[] {
  const classes = timings(times);
  if (classes.length === 0) return [];
  const lines = classes.map(({ name, count: number, p50, p95, p99, within, limitMs, isKept }) => [
    name,
    number.toLocaleString("en"),
    ...[p50, p95, p99].map(responseText),
    `${isKept ? "✓" : "✕"} ${shareText(within)} within ${responseText(limitMs)}`,
  ]);
  return [markdownTable(["response times", "commands", "p50", "p95", "p99", "asked for: 90 %"], lines)];
}
