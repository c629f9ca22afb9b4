import { lineOf } from "./areas.ts";
import type { Report, RowResult, RowVerdict } from "./model.ts";
import { specAddress, specText } from "./spec.ts";
import { lookOf } from "./verdicts.ts";

// The context stands in the document itself: an archive must not need the network to be read.
const context = {
  "@version": 1.1,
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  doap: "http://usefulinc.com/ns/doap#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  assertedBy: { "@id": "earl:assertedBy", "@type": "@id" },
  subject: { "@id": "earl:subject", "@type": "@id" },
  test: { "@id": "earl:test", "@type": "@id" },
  mode: { "@id": "earl:mode", "@type": "@id" },
  result: { "@id": "earl:result", "@type": "@id" },
  outcome: { "@id": "earl:outcome", "@type": "@id" },
  info: "earl:info",
  title: "dct:title",
  identifier: "dct:identifier",
  description: "dct:description",
  date: { "@id": "dct:date", "@type": "xsd:dateTime" },
  source: { "@id": "dct:source", "@type": "@id" },
  version: "doap:revision",
} as const;

/** What EARL calls a verdict. A waiver excuses a failure and does not undo it. */
const outcomes: Readonly<Record<RowVerdict, string>> = {
  passed: "earl:passed",
  failed: "earl:failed",
  waived: "earl:failed",
  "set-up failed": "earl:cantTell",
  "not testable": "earl:cantTell",
  "harness error": "earl:cantTell",
  "not applicable": "earl:inapplicable",
  "not covered": "earl:untested",
};

/**
 * The report in the Evaluation and Report Language of the W3C, as JSON-LD: an assertion for each row of the catalogue, made
 * by the suite, about the server, on a criterion.
 */
export function renderEarl(report: Report): string {
  const { run, subject } = report;
  const [suite, server] = ["_:suite", "_:server"];
  const graph = [
    {
      id: suite,
      type: ["earl:Assertor", "earl:Software"],
      title: "eppraise",
      version: run.suite,
    },
    {
      id: server,
      type: "earl:TestSubject",
      title: subject.name,
      identifier: subject.address,
      description: `profile ${subject.profile}; claims ${subject.capabilities.join(", ") || "nothing beyond the minimum"}`,
    },
    ...report.rows.map((row) => assertion(row, report, suite, server)),
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph }, null, 1)}\n`;
}

function assertion(row: RowResult, { run, scenarios }: Report, suite: string, server: string): object {
  const own = scenarios.filter(({ rows, verdict }) => rows.includes(row.id) && verdict !== "passed");
  const reasons = [
    ...new Set(own.map(({ reason, failure }) => reason ?? failure?.message ?? "").filter((text) => text !== "")),
  ];
  const told = row.verdict === "passed" ? [] : reasons;
  return {
    type: "earl:Assertion",
    assertedBy: suite,
    subject: server,
    mode: "earl:automatic",
    test: criterion(row),
    result: {
      type: "earl:TestResult",
      outcome: outcomes[row.verdict],
      date: run.started,
      info: [lookOf(row.verdict).label, ...told].join(": "),
    },
  };
}

function criterion(row: RowResult): object {
  const address = specAddress(row.spec);
  return {
    // A name of its own that never changes, as the row's id: nothing has to be found at it.
    id: `urn:eppraise:row:${row.id}`,
    type: "earl:TestCriterion",
    identifier: row.id,
    title: row.title,
    description: `${lineOf(row)}; ${specText(row.spec)}; ${row.basis === "must" ? "a standard fixes this" : "the standard leaves a choice"}`,
    ...(address === undefined ? {} : { source: address }),
  };
}
