import assert from "node:assert/strict";
import { test } from "node:test";
import { XmlDocument } from "libxml2-wasm";
import { buildReport } from "../../reports/build.ts";
import { renderJunit } from "../../reports/junit.ts";
import type { Report } from "../../reports/model.ts";
import { judgedAgain, sampleReport, sampleRows, sampleScenarios } from "./sample.ts";

function values(xml: string, path: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

test("there is a suite a feature and a case a scenario, with its rows as properties", () => {
  const xml = renderJunit(sampleReport());
  assert.equal(values(xml, "/testsuites/testsuite").length, 9);
  assert.equal(values(xml, "//testcase").length, sampleScenarios.length);
  const path = "//testcase[@name='The name is free']";
  assert.deepEqual(values(xml, `${path}/@classname`), ["domain.create.names"]);
  assert.deepEqual(values(xml, `${path}/@time`), ["0.012"]);
  assert.deepEqual(values(xml, `${path}/properties/property[@name='row']/@value`), ["domain-create/1000/registered"]);
});

test("each verdict becomes what a CI server understands, and the numbers agree", () => {
  const xml = renderJunit(sampleReport());
  assert.equal(values(xml, "//failure").length, 2);
  assert.deepEqual(values(xml, "/testsuites/@failures"), ["2"]);
  assert.deepEqual(values(xml, "/testsuites/@errors"), ["3"]);
  assert.deepEqual(values(xml, "/testsuites/@skipped"), ["2"]);
  assert.deepEqual(values(xml, "/testsuites/@tests"), [String(sampleScenarios.length)]);
  assert.deepEqual(values(xml, "//testcase[@name='The expiry date is another']/error/@message"), [
    "not testable: the subject claims a clock, and its control port does not answer",
  ]);
  assert.deepEqual(values(xml, "//testcase[@name='Another registrar looks']/error/@message"), [
    "set-up failed: The contact cannot be created.",
  ]);
  assert.deepEqual(values(xml, "//testcase[@name='The name is <reserved> & not for sale']/skipped/@message"), [
    "not applicable: the profile names no reserved name (fixtures.reserved)",
  ]);
});

test("what failed and does not count is skipped, and says so", () => {
  const rows = sampleRows.map((row) => ({ ...row, basis: "choice" as const }));
  const lenient = renderJunit(judgedAgain({ rows }, { strict: false }));
  assert.deepEqual(values(lenient, "/testsuites/@failures"), ["0"]);
  assert.match(
    values(lenient, "//testcase[@name='The name is already registered']/skipped/@message")[0] ?? "",
    /^failed, and not counted, since the standard leaves a choice: the answer is not/,
  );
  assert.deepEqual(values(renderJunit(judgedAgain({ rows })), "/testsuites/@failures"), ["2"]);
});

test("a failure shows both sides, the last exchange and how to repeat it", () => {
  const [body = ""] = values(renderJunit(sampleReport()), "//testcase[@name='The name is already registered']/failure");
  assert.match(body, /^Then the answer is 2302\n/);
  assert.match(body, /expected: code 2302 \(object exists\)\nactual: {3}code 1000/);
  assert.match(body, /Sent by registrar A:\n<\?xml .*taken-7f3a\.example/);
  assert.match(body, /Received:\n<epp .*Done &amp; stored/);
  assert.ok(!body.includes("a-1"), "an exchange before the last one is shown");
  assert.match(body, /eppraise run --profile example\.yaml 'domain\/create\/names\.feature:14'$/);
});

test("what XML cannot carry does not spoil the file", () => {
  const [first] = sampleScenarios.filter((scenario) => scenario.verdict === "failed");
  assert.ok(first);
  const around = (bad: string) => `a "quoted" <tag> & ]]> ${bad} end\nsecond line`;
  const message = around("\u0000\u001b\ud800\ufffe");
  const scenarios = [{ ...first, name: message, failure: { step: "Then it", kind: "then" as const, message } }];
  const xml = renderJunit({ ...sampleReport(), scenarios });
  const clean = around("\ufffd".repeat(4));
  assert.deepEqual(values(xml, "//testcase/@name"), [clean]);
  assert.ok(values(xml, "//failure")[0]?.includes(clean));
});

test("problems of the run and an interruption are errors too", () => {
  const { problems: _, succeeded: __, ...run } = sampleReport().run;
  const report: Report = buildReport({
    run: { ...run, complete: false },
    subject: sampleReport().subject,
    rows: sampleRows,
    scenarios: [],
    problems: ["W-1 is no longer needed"],
  });
  assert.deepEqual(values(renderJunit(report), "//testcase/error/@message"), [
    "W-1 is no longer needed",
    "the run was interrupted",
  ]);
});
