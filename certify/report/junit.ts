import { specText } from "../../reports/spec.ts";
import { declaration, type Xml, xml } from "../../xsd/write.ts";
import type { CertificationReport, ConductResult } from "./model.ts";

type Scenario = CertificationReport["scenarios"][number];

/** JUnit XML of a certification: the plan's scenarios as one suite, the rules of conduct as another. */
export function renderJunit(report: CertificationReport): string {
  const { client, plan, run, totals } = report;
  const problems = run.complete ? run.problems : [...run.problems, "the run was interrupted"];
  const tests = report.scenarios.length + report.conduct.length + problems.length;
  const failures = totals.scenarios.failed + totals.conduct.broken;
  const skipped = totals.scenarios["not applicable"] + totals.conduct["not tried"];
  const document = xml`<testsuites name="eppraise certify: ${client.name}" tests="${tests}" failures="${failures}" errors="${problems.length}" skipped="${skipped}" timestamp="${run.started}">
  <testsuite name="${plan.title}" tests="${report.scenarios.length}" failures="${totals.scenarios.failed}" errors="0" skipped="${totals.scenarios["not applicable"]}">
${report.scenarios.map((scenario) => scenarioCase(scenario, plan.name))}  </testsuite>
  <testsuite name="Conduct" tests="${report.conduct.length}" failures="${totals.conduct.broken}" errors="0" skipped="${totals.conduct["not tried"]}">
${report.conduct.map(conductCase)}  </testsuite>
${
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
    verdict === "not applicable"
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
