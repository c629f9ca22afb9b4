import { speaksAgainst } from "./counting.ts";
import { groupBy } from "./group.ts";
import type { Exchange, Report, RowResult, ScenarioResult, Verdict } from "./model.ts";
import { escapeXml, xmlText } from "./xml.ts";

type Case = Outcome & { readonly scenario: ScenarioResult };

/**
 * JUnit XML of a report: a suite per feature, a case per scenario, the catalogue rows as properties. What failed and does
 * not count is skipped, with that as the message: JUnit has no word for it, and a pipeline must not turn red.
 */
export function renderJunit(report: Report): string {
  const byId = new Map(report.rows.map((row) => [row.id, row]));
  const cases = report.scenarios.map((scenario) => ({ scenario, ...outcome(scenario, byId, report.run.strict) }));
  const suites = [...groupBy(cases, ({ scenario }) => scenario.file)].map(([file, own]) => ({
    name: own[0]?.scenario.feature ?? file,
    own,
  }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: `eppraise: ${report.subject.name}`, ...numbers(cases), timestamp: report.run.started })}>`,
    ...suites.flatMap(({ name, own }) => suite(name, own, report.run.started)),
    ...runProblems(report),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(name: string, cases: readonly Case[], started: string): readonly string[] {
  return [
    `  <testsuite ${attributes({ name, ...numbers(cases), timestamp: started })}>`,
    ...cases.flatMap(testCase),
    "  </testsuite>",
  ];
}

// What went wrong outside any scenario must turn a CI job red too.
function runProblems({ run }: Report): readonly string[] {
  const problems = run.complete ? run.problems : [...run.problems, "the run was interrupted"];
  if (problems.length === 0) return [];
  const total = { tests: problems.length, failures: 0, errors: problems.length, skipped: 0, time: "0.000" };
  return [
    `  <testsuite ${attributes({ name: "The run itself", ...total })}>`,
    ...problems.map(
      (problem) =>
        `    <testcase ${attributes({ name: problem, classname: "run" })}><error ${attributes({ message: problem })}/></testcase>`,
    ),
    "  </testsuite>",
  ];
}

function numbers(cases: readonly Case[]): Readonly<Record<string, string | number>> {
  const having = (kind: Outcome["kind"]) => cases.filter((one) => one.kind === kind).length;
  const ms = cases.reduce((sum, { scenario }) => sum + scenario.durationMs, 0);
  return {
    tests: cases.length,
    failures: having("failure"),
    errors: having("error"),
    skipped: having("skipped"),
    time: seconds(ms),
  };
}

interface Outcome {
  readonly kind: "passed" | "failure" | "error" | "skipped";
  readonly message: string;
}

const errors: readonly Verdict[] = ["harness error", "set-up failed", "not testable"];

function outcome(scenario: ScenarioResult, byId: ReadonlyMap<string, RowResult>, strict: boolean): Outcome {
  const { verdict, reason = "", failure } = scenario;
  const message = failure?.message.split("\n")[0] ?? reason;
  if (verdict === "passed") return { kind: "passed", message: "" };
  if (verdict === "failed")
    return speaksAgainst(scenario, byId, strict)
      ? { kind: "failure", message }
      : { kind: "skipped", message: `failed, and not counted, since the standard leaves a choice: ${message}` };
  if (errors.includes(verdict)) return { kind: "error", message: `${verdict}: ${reason || message}` };
  return { kind: "skipped", message: `${verdict}: ${reason}` };
}

function testCase({ scenario, kind, message }: Case): readonly string[] {
  const open = `    <testcase ${attributes({
    name: scenario.name,
    classname: scenario.file.replace(/\.feature$/, "").replaceAll("/", "."),
    file: scenario.file,
    line: scenario.line,
    time: seconds(scenario.durationMs),
  })}>`;
  const properties = scenario.rows.map((row) => `        <property ${attributes({ name: "row", value: row })}/>`);
  return [
    open,
    ...(properties.length === 0 ? [] : ["      <properties>", ...properties, "      </properties>"]),
    ...verdictElement(kind, message, scenario),
    "    </testcase>",
  ];
}

function verdictElement(kind: Outcome["kind"], message: string, scenario: ScenarioResult): readonly string[] {
  if (kind === "passed") return [];
  if (kind === "skipped") return [`      <skipped ${attributes({ message })}/>`];
  return [`      <${kind} ${attributes({ message, type: scenario.verdict })}>${xmlText(body(scenario))}</${kind}>`];
}

function body({ failure, exchanges, repeat }: ScenarioResult): string {
  const lines: string[] = [];
  if (failure !== undefined) lines.push(failure.step, failure.message);
  if (failure?.expected !== undefined) lines.push(`expected: ${failure.expected}`);
  if (failure?.actual !== undefined) lines.push(`actual:   ${failure.actual}`);
  const last = exchanges?.at(-1);
  if (last !== undefined) lines.push(...exchangeLines(last));
  lines.push("", "Repeat it:", repeat);
  return lines.join("\n");
}

function exchangeLines({ who, sent, received, problems = [] }: Exchange): readonly string[] {
  return [
    "",
    `Sent by ${who}:`,
    sent,
    "",
    "Received:",
    received ?? "(nothing)",
    ...problems.map((problem) => `! ${problem}`),
  ];
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(" ");
}
