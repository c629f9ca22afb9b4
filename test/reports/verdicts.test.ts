import assert from "node:assert/strict";
import { test } from "node:test";
import { exitCodeOf } from "../../cli/exit-codes.ts";
import { headline } from "../../reports/headline.ts";
import type { Report, ScenarioResult, Verdict, Waiver } from "../../reports/model.ts";
import { unexcused } from "../../reports/waivers.ts";
import { judgedAgain, passedReport, sampleRows, sampleScenarios } from "./sample.ts";

const [first] = sampleScenarios;
const mustRow = "domain-create/2302/resource-already-exists";
const choiceRow = "domain-create/2306/name-reserved";

/** A run of scenarios with these verdicts, one a row; a good one is always among them. */
function ran(verdicts: Readonly<Record<string, Verdict>>, strict = false, waivers: readonly Waiver[] = []): Report {
  const scenarios = Object.entries({ ...verdicts, "hello/0/greeted": "passed" as const }).map(
    ([row, verdict], index): ScenarioResult => ({
      ...(first as ScenarioResult),
      line: index + 1,
      rows: [row],
      verdict,
      ...(verdict === "passed"
        ? {}
        : { failure: { step: "Then it", kind: verdict === "set-up failed" ? "given" : "then", message: "no" } }),
    }),
  );
  const rows = sampleRows.map((row) => ({
    ...row,
    available: scenarios.filter((scenario) => scenario.rows.includes(row.id)).length,
  }));
  return judgedAgain({ scenarios, rows, waivers }, { strict });
}

const waiver: Waiver = { id: "W-1", row: mustRow, reason: "next release", owner: "Ada", until: "2025-03-09" };
const verdictOf = (report: Report, row: string) => report.rows.find(({ id }) => id === row)?.verdict;

test("a row that a standard fixes counts always, one where it leaves a choice if that is asked for", () => {
  assert.equal(exitCodeOf(ran({ [mustRow]: "failed" })), 1);
  assert.equal(exitCodeOf(ran({ [mustRow]: "failed" }, true)), 1);
  const lenient = ran({ [choiceRow]: "failed" });
  assert.equal(lenient.run.succeeded, true);
  assert.equal(exitCodeOf(lenient), 0);
  assert.equal(verdictOf(lenient, choiceRow), "failed", "it is reported nevertheless");
  assert.equal(headline(lenient).title, "Nothing failed that a standard fixes");
  assert.match(headline(lenient).detail, /1 failed \(it where the standard leaves a choice, not counted/);
  const strict = ran({ [choiceRow]: "failed" }, true);
  assert.equal(exitCodeOf(strict), 1);
  assert.equal(headline(strict).title, "1 row failed");
  assert.ok(!headline(strict).detail.includes("choice"));
});

test("what is claimed and could not be tried fails the run, whatever its row", () => {
  for (const verdict of ["not testable", "set-up failed"] as const) {
    const report = ran({ [choiceRow]: verdict });
    assert.equal(exitCodeOf(report), 1, verdict);
    assert.equal(verdictOf(report, choiceRow), verdict);
    assert.match(headline(report).title, /^Nothing failed, but 1 scenario could not be judged/);
  }
  assert.equal(exitCodeOf(ran({ [choiceRow]: "not applicable" })), 0);
});

test("a fault of the suite, or of the run, is told apart from one of the server", () => {
  assert.equal(exitCodeOf(ran({ [mustRow]: "harness error" })), 3);
  assert.equal(exitCodeOf(ran({ [mustRow]: "harness error", [choiceRow]: "failed" })), 3);
  assert.equal(exitCodeOf(ran({ [mustRow]: "failed", [choiceRow]: "harness error" })), 1);
  assert.equal(exitCodeOf(judgedAgain({ scenarios: passedReport(1).scenarios, problems: ["a hook failed"] })), 3);
});

test("a waiver excuses what failed, and what could not be set up, until its day is over", () => {
  for (const verdict of ["failed", "set-up failed"] as const) {
    const report = ran({ [mustRow]: verdict }, true, [waiver]);
    assert.equal(exitCodeOf(report), 0);
    assert.equal(verdictOf(report, mustRow), "waived");
    const scenario = report.scenarios.find(({ rows }) => rows.includes(mustRow));
    assert.equal(scenario?.reason, "W-1 (Ada), until 2025-03-09: next release");
    assert.equal(scenario?.failure?.message, "no", "what happened is kept");
    assert.deepEqual(report.waivers, [waiver]);
    assert.equal(unexcused(report.scenarios).find(({ rows }) => rows.includes(mustRow))?.verdict, verdict);
  }
  const late = ran({ [mustRow]: "failed" }, false, [{ ...waiver, until: "2025-03-08" }]);
  assert.equal(exitCodeOf(late), 1);
  assert.equal(verdictOf(late, mustRow), "failed");
  assert.match(
    late.run.problems.join(),
    /^waiver W-1 for .* is over since 2025-03-08: .*agree on a new date with Ada$/,
  );
});

test("a waiver excuses no other row, no fault of the suite and no claim that cannot be tried", () => {
  assert.equal(exitCodeOf(ran({ [mustRow]: "failed" }, true, [{ ...waiver, row: choiceRow }])), 1);
  assert.equal(verdictOf(ran({ [mustRow]: "harness error" }, true, [waiver]), mustRow), "harness error");
  assert.equal(verdictOf(ran({ [mustRow]: "not testable" }, true, [waiver]), mustRow), "not testable");
});

test("a waiver that nothing needs is an error of the run", () => {
  const passes = ran({ [mustRow]: "passed" }, false, [waiver]);
  assert.equal(exitCodeOf(passes), 3);
  assert.match(passes.run.problems.join(), /^waiver W-1 for .* is no longer needed, since the row passes: /);
  const inapplicable = ran({ [mustRow]: "not applicable" }, false, [waiver]);
  assert.match(inapplicable.run.problems.join(), /is not needed, since the row is not applicable/);
});

test("whether a waiver is needed is not judged where its row was not run as a whole", () => {
  assert.deepEqual(ran({}, false, [waiver]).run.problems, []);
  const { scenarios } = ran({ [mustRow]: "passed" });
  const rows = sampleRows.map((row) => ({ ...row, available: 2 }));
  assert.deepEqual(judgedAgain({ scenarios, rows, waivers: [waiver] }).run.problems, []);
  const whole = sampleRows.map((row) => ({ ...row, available: 1 }));
  assert.equal(judgedAgain({ scenarios, rows: whole, waivers: [waiver] }).run.problems.length, 1);
  assert.deepEqual(judgedAgain({ scenarios, rows: whole, waivers: [waiver] }, { complete: false }).run.problems, []);
});
