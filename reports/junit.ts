import { groupBy } from "./group.ts";
import type { Exchange, Report, ScenarioResult } from "./model.ts";

/** JUnit XML of a report: a suite per feature, a case per scenario, the catalogue rows as properties. */
export function renderJunit(report: Report): string {
  const suites = [...groupBy(report.scenarios, (scenario) => scenario.file)].map(([file, scenarios]) => ({
    name: scenarios[0]?.feature ?? file,
    scenarios,
  }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: `eppraise: ${report.subject.name}`, ...numbers(report.scenarios), timestamp: report.run.started })}>`,
    ...suites.flatMap(({ name, scenarios }) => suite(name, scenarios, report.run.started)),
    ...runProblems(report),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(name: string, scenarios: readonly ScenarioResult[], started: string): readonly string[] {
  return [
    `  <testsuite ${attributes({ name, ...numbers(scenarios), timestamp: started })}>`,
    ...scenarios.flatMap(testCase),
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

function numbers(scenarios: readonly ScenarioResult[]): Readonly<Record<string, string | number>> {
  const kinds = scenarios.map((scenario) => outcome(scenario).kind);
  const having = (kind: string) => kinds.filter((one) => one === kind).length;
  const ms = scenarios.reduce((sum, scenario) => sum + scenario.durationMs, 0);
  return {
    tests: scenarios.length,
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

function outcome({ verdict, reason = "", failure }: ScenarioResult): Outcome {
  const message = failure?.message.split("\n")[0] ?? reason;
  if (verdict === "passed") return { kind: "passed", message: "" };
  if (verdict === "failed") return { kind: "failure", message };
  if (verdict === "harness error" || verdict === "not testable")
    return { kind: "error", message: `${verdict}: ${reason || message}` };
  return { kind: "skipped", message: `${verdict}: ${reason}` };
}

function testCase(scenario: ScenarioResult): readonly string[] {
  const { kind, message } = outcome(scenario);
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
  return [`      <${kind} ${attributes({ message, type: scenario.verdict })}>${text(body(scenario))}</${kind}>`];
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

// Character data keeps its lines; in an attribute they must be written as references, or a parser makes them spaces.
function text(value: string): string {
  return clean(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeXml(value: string): string {
  return text(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

// XML 1.0 cannot carry most control characters and lone surrogates, not even as references.
function clean(value: string): string {
  return value.replaceAll("\r\n", "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
