import { specText } from "../../reports/spec.ts";
import { declaration, type Xml, xml } from "../../xsd/write.ts";
import type { CertificationReport, ConductResult, WeatherResult } from "./model.ts";

type Scenario = CertificationReport["scenarios"][number];

/** JUnit XML of a certification: the plan's scenarios as one suite, the rules of conduct as another. */
export function renderJunit(report: CertificationReport): string {
  const { client, plan, run, totals } = report;
  const problems = run.complete ? run.problems : [...run.problems, "the run was interrupted"];
  const tests = report.scenarios.length + report.conduct.length + report.weather.length + problems.length;
  const failed = totals.scenarios.failed + totals.scenarios["not tried"];
  const { unsound } = totals.weather;
  const failures = failed + totals.conduct.broken + unsound;
  const skipped = totals.scenarios["not applicable"] + totals.conduct["not tried"];
  const document = xml`<testsuites name="eppraise certify: ${client.name}" tests="${tests}" failures="${failures}" errors="${problems.length}" skipped="${skipped}" timestamp="${run.started}">
  <testsuite name="${plan.title}" tests="${report.scenarios.length}" failures="${failed}" errors="0" skipped="${totals.scenarios["not applicable"]}">
    <properties><property name="protocol" value="${plan.protocol}"/></properties>
${report.scenarios.map((scenario) => scenarioCase(scenario, plan.name))}  </testsuite>
  <testsuite name="Conduct" tests="${report.conduct.length}" failures="${totals.conduct.broken}" errors="0" skipped="${totals.conduct["not tried"]}">
${report.conduct.map(conductCase)}  </testsuite>
${
  report.weather.length > 0 &&
  xml`  <testsuite name="Rough weather" tests="${report.weather.length}" failures="${unsound}" errors="0" skipped="0">
${report.weather.map(weatherCase)}  </testsuite>
`
}${
  problems.length > 0 &&
  xml`  <testsuite name="The run itself" tests="${problems.length}" failures="0" errors="${problems.length}" skipped="0">
${problems.map((problem) => xml`    <testcase name="${problem}" classname="run"><error message="${problem}"/></testcase>\n`)}  </testsuite>
`
}</testsuites>
`;
  return declaration + document.text;
}

function scenarioCase({ name, verdict, reason, failure, durationMs }: Scenario, plan: string): Xml {
  const message = failure?.message.split("\n")[0] ?? reason ?? verdict;
  const body = [
    failure?.step,
    failure?.message,
    failure?.expected && `expected: ${failure.expected}`,
    failure?.actual && `actual: ${failure.actual}`,
  ];
  return xml`    <testcase name="${name}" classname="${plan}" time="${(durationMs / 1000).toFixed(3)}">${
    verdict === "not applicable" || verdict === "error"
      ? xml`<skipped message="${reason ?? ""}"/>`
      : verdict !== "passed" &&
        xml`<failure message="${message}" type="${verdict}">${body.filter(Boolean).join("\n")}</failure>`
  }</testcase>
`;
}

function conductCase({ id, title, spec, verdict, findings }: ConductResult): Xml {
  return xml`    <testcase name="${title}" classname="conduct.${id}">${
    verdict === "not tried"
      ? xml`<skipped message="the client did nothing that this rule is about"/>`
      : verdict === "broken" &&
        xml`<failure message="${findings[0]?.message ?? ""}" type="conduct">${specText(spec)}\n${findings.map(({ message }) => `${message}\n`)}</failure>`
  }</testcase>
`;
}

function weatherCase({ kind, command, verdict, next, demand }: WeatherResult): Xml {
  const on = command === undefined ? "" : ` on ${command}`;
  return xml`    <testcase name="${kind}${on}" classname="weather.${kind}">${
    verdict === "unsound" && xml`<failure message="${next}" type="weather">${demand}</failure>`
  }</testcase>
`;
}
