import assert from "node:assert/strict";
import { test } from "node:test";
import { areaOf, grouped, lineOf } from "../../reports/areas.ts";
import { buildReport, rowVerdict } from "../../reports/build.ts";
import { headline } from "../../reports/headline.ts";
import { meaningfulLines } from "../../reports/message.ts";
import type { Report, RowVerdict, Verdict } from "../../reports/model.ts";
import { specAddress, specText } from "../../reports/spec.ts";
import { passedReport, sampleReport, sampleRows, sampleScenarios } from "./sample.ts";

test("a row has the worst verdict of its scenarios", () => {
  const cases: readonly (readonly [readonly Verdict[], RowVerdict])[] = [
    [["passed", "passed"], "passed"],
    [["passed", "not applicable"], "passed"],
    [["not applicable", "not applicable"], "not applicable"],
    [["passed", "waived", "not applicable"], "waived"],
    [["waived", "not testable", "passed"], "not testable"],
    [["not testable", "set-up failed", "passed"], "set-up failed"],
    [["not testable", "harness error", "set-up failed"], "harness error"],
    [["harness error", "passed", "failed"], "failed"],
    [[], "not covered"],
  ];
  for (const [verdicts, expected] of cases) assert.equal(rowVerdict(verdicts), expected, verdicts.join());
});

test("rows keep the catalogue's order, name their scenarios and add up their time", () => {
  const report = sampleReport();
  assert.deepEqual(
    report.rows.map((row) => row.id),
    sampleRows.map((row) => row.id),
  );
  const row = report.rows.find(({ id }) => id === "domain-create/2302/resource-already-exists");
  assert.deepEqual(row?.scenarios, ["domain/create/names.feature:14"]);
  assert.equal(row?.durationMs, 12.3);
  assert.equal(report.totals.rows["not covered"], 4);
  assert.equal(report.totals.must.failed + report.totals.choice.failed, report.totals.rows.failed);
  assert.equal(report.totals.choice["set-up failed"], 1);
  assert.equal(report.totals.scenarios.failed, 2);
  assert.equal(
    Object.values(report.totals.scenarios).reduce((sum, number) => sum + number, 0),
    sampleScenarios.length,
  );
});

function rebuilt(report: Report, change: { complete?: boolean; problems?: readonly string[]; drop?: boolean }): Report {
  const { problems: _, succeeded: __, ...run } = report.run;
  return buildReport({
    ...report,
    run: { ...run, complete: change.complete ?? true },
    scenarios: change.drop ? [] : report.scenarios,
    problems: change.problems ?? [],
  });
}

test("a run succeeds only if it is complete, tried something, and nothing is wrong", () => {
  const good = passedReport(10);
  assert.equal(good.run.succeeded, true);
  assert.equal(sampleReport().run.succeeded, false);
  assert.equal(rebuilt(good, {}).run.succeeded, true);
  assert.equal(rebuilt(good, { complete: false }).run.succeeded, false);
  assert.equal(rebuilt(good, { problems: ["W-1 is no longer needed"] }).run.succeeded, false);
  assert.equal(rebuilt(good, { drop: true }).run.succeeded, false);
  const { problems: _, succeeded: __, ...run } = good.run;
  const shard = buildReport({ ...good, run: { ...run, shard: "1/9" }, scenarios: [] });
  assert.equal(shard.run.succeeded, true, "a shard may be empty");
});

test("the headline says the worst first", () => {
  const good = passedReport(10);
  assert.equal(headline(good).title, "Nothing failed");
  assert.equal(headline(sampleReport()).title, "2 rows failed");
  assert.equal(headline(rebuilt(good, { drop: true })).title, "Nothing was tried");
  assert.match(headline(rebuilt(good, { problems: ["x"] })).title, /the run itself has a problem/);
  assert.equal(headline(rebuilt(sampleReport(), { complete: false })).title, "Interrupted: 2 rows failed");
  assert.match(
    headline(sampleReport()).detail,
    /^Of 16 rows of the catalogue: 2 failed, 5 passed, 1 set-up failed, 1 harness error, /,
  );
});

test("flows are grouped by area, requirements by theme", () => {
  assert.equal(areaOf("login"), "session");
  assert.equal(areaOf("domain-transfer-request"), "domain");
  assert.equal(areaOf("something-new"), "other");
  assert.equal(lineOf({ id: "transport/framing/split", flow: "transport", kind: "requirement" }), "transport/framing");
  assert.equal(lineOf({ id: "session/2000/unknown", flow: "session", kind: "refusal" }), "session");
  const names = grouped(sampleReport().rows).map(
    ({ area, lines }) => `${area.name}: ${lines.map((line) => line.name)}`,
  );
  assert.deepEqual(names, [
    "session: hello,login,session",
    "contact: contact-create,contact-info",
    "host: host-create",
    "domain: domain-create,domain-renew",
    "poll: poll-ack",
    "transport: transport/framing",
    "rrp: rrp/add",
  ]);
});

test("sections are written as people write them", () => {
  assert.equal(specText("rfc5730#2.9.1.1"), "RFC 5730 §2.9.1.1");
  assert.equal(specText("documents"), "the documented registry");
  assert.equal(specText("rfc5730, rfc5731#3"), "RFC 5730, RFC 5731 §3");
  assert.equal(specAddress("rfc5730#3"), "https://www.rfc-editor.org/rfc/rfc5730#section-3");
  assert.equal(specAddress("documents"), undefined);
});

test("an error's text loses its stack, its colours and its length", () => {
  const error =
    "\u001b[31mExpected\u001b[0m 2302\n  got 1000\n\n    at check (/a/b.ts:1:2)\n    at run (node:internal:3:4)";
  assert.equal(meaningfulLines(error), "Expected 2302\n  got 1000");
  assert.equal(meaningfulLines("look at this"), "look at this");
  const long = meaningfulLines(Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n"));
  assert.equal(long.split("\n").length, 13);
  assert.ok(long.endsWith("…"));
});
