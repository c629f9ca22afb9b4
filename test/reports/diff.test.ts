import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf, compare } from "../../reports/diff/compare.ts";
import { renderDiffHtml } from "../../reports/diff/html.ts";
import { renderDiffMarkdown } from "../../reports/diff/markdown.ts";
import type { Change } from "../../reports/diff/model.ts";
import { renderDiffText } from "../../reports/diff/text.ts";
import { stripAnsi } from "../../reports/message.ts";
import type { Report, RowVerdict, ScenarioResult } from "../../reports/model.ts";
import { judgedAgain, passedReport, sampleReport, sampleRows, sampleScenarios } from "./sample.ts";

const failure = {
  step: "Then the answer is 2302",
  kind: "then" as const,
  message: "It is <b>otherwise</b> | than asked.",
};

/** The sample with the scenarios of some rows changed, a day later and three lines further down. */
function later(change: Readonly<Record<string, Partial<ScenarioResult> | undefined>>, strict = true): Report {
  const scenarios = sampleScenarios
    .filter(({ rows }) => !(rows[0] !== undefined && rows[0] in change && change[rows[0]] === undefined))
    .map((scenario) => ({ ...scenario, ...change[scenario.rows[0] ?? ""], line: scenario.line + 3 }));
  return judgedAgain({ scenarios }, { started: "2025-03-10T10:15:30.000Z", strict });
}

const broken = { verdict: "failed" as const, failure: { ...failure, expected: "2302", actual: "1000" } };
const [mustRow, choiceRow] = ["login/1000/opened", "domain-create/2306/name-reserved"] as const;

test("what a change of verdict means", () => {
  const cases: readonly (readonly [RowVerdict | undefined, RowVerdict | undefined, Change | undefined])[] = [
    ["passed", "failed", "broke"],
    ["waived", "failed", "broke"],
    ["not applicable", "not testable", "broke"],
    ["passed", "set-up failed", "broke"],
    ["failed", "passed", "mended"],
    ["waived", "passed", "mended"],
    ["harness error", "passed", "mended"],
    ["not covered", "failed", "new"],
    [undefined, "passed", "new"],
    ["passed", "not covered", "gone"],
    ["failed", undefined, "gone"],
    ["passed", "waived", "changed"],
    ["passed", "not applicable", "changed"],
    ["not applicable", "passed", "changed"],
    ["failed", "not testable", "changed"],
    ["passed", "passed", undefined],
    ["not covered", undefined, undefined],
  ];
  for (const [before, after, change] of cases) assert.equal(changeOf(before, after), change, `${before} → ${after}`);
});

test("two runs are compared by row, and scenarios are known again although their lines moved", () => {
  const same = compare(sampleReport(), later({}));
  assert.deepEqual(same.rows, []);
  assert.equal(same.same, sampleRows.length);
  assert.equal(same.isKept, true);
  const found = compare(
    sampleReport(),
    later({
      [mustRow]: broken,
      "rrp/add/registers": { verdict: "passed" },
      "hello/0/greeted": undefined,
      "contact-info/2201/resource-not-owned": { verdict: "not applicable", reason: "not claimed" },
    }),
  );
  assert.deepEqual(
    found.rows.map(({ id, change, counts }) => [id, change, counts]),
    [
      [mustRow, "broke", true],
      ["rrp/add/registers", "mended", false],
      ["hello/0/greeted", "gone", false],
      ["contact-info/2201/resource-not-owned", "changed", false],
    ],
  );
  assert.equal(found.isKept, false);
  assert.deepEqual(found.rows[0]?.scenarios[0], {
    name: "The password is right",
    place: "session/login.feature:15",
    change: "broke",
    before: "passed",
    after: "failed",
    repeat: "eppraise run --profile example.yaml 'session/login.feature:12'",
    reason: failure.message,
    expected: "2302",
    actual: "1000",
  });
});

test("a scenario that breaks is told although its row had failed before", () => {
  const id = "domain-create/2302/resource-already-exists";
  const [one] = sampleScenarios.filter(({ rows }) => rows.includes(id));
  assert.ok(one);
  const other = { ...one, name: "Another scenario of the row", line: 99 };
  const before = judgedAgain({ scenarios: [one, { ...other, verdict: "passed" }] });
  const after = judgedAgain({ scenarios: [one, other] });
  const [row] = compare(before, after).rows;
  assert.deepEqual([row?.before, row?.after, row?.change], ["failed", "failed", "broke"]);
  assert.deepEqual(
    row?.scenarios.map(({ name }) => name),
    ["Another scenario of the row"],
  );
  const mended = compare(after, before).rows[0];
  assert.equal(mended?.change, "changed", "the row itself is not mended yet");
});

test("what the standard leaves open fails the comparison only if it counts", () => {
  const lenient = compare(sampleReport(), later({ [choiceRow]: broken }, false));
  assert.deepEqual([lenient.rows[0]?.change, lenient.rows[0]?.counts, lenient.isKept], ["broke", false, true]);
  assert.match(renderDiffText(lenient, false), /not counted: the standard leaves a choice/);
  assert.equal(compare(sampleReport(), later({ [choiceRow]: broken })).isKept, false);
  const untried = compare(sampleReport(), later({ [choiceRow]: { verdict: "not testable", reason: "x" } }, false));
  assert.equal(untried.isKept, false);
});

test("the text fits 80 columns, says what to run, and is the same without colours", () => {
  const comparison = compare(sampleReport(), later({ [mustRow]: broken, "rrp/add/registers": { verdict: "passed" } }));
  const text = renderDiffText(comparison, false);
  assert.equal(stripAnsi(renderDiffText(comparison, true)), text);
  for (const line of text.split("\n")) assert.ok(line.length <= 80 || line.includes("eppraise run"), line);
  assert.match(text, /^1 row broke; 1 mended, 14 as before\.$/m);
  assert.match(
    text,
    / {2}✓ → ✕ login\/1000\/opened\n {8}✕ The password is right\n {10}expected 2302\n {10}actual {3}1000\n/,
  );
  assert.match(text, /Mended \(1\)\n {2}✕ → ✓ rrp\/add\/registers\n/);
  assert.match(text, /^ {2}query +2,500 ms → 2,500 ms$/m);
});

test("long lists are cut, and say so", () => {
  const text = renderDiffText(compare(sampleReport(), passedReport(60)), false);
  assert.match(text, /New \(60\)/);
  assert.match(text, /… and 50 more; --format json tells all/);
});

test("Markdown and HTML tell the same, and take nothing that a server said for markup", () => {
  const comparison = compare(sampleReport(), later({ [mustRow]: { verdict: "failed", failure } }));
  const markdown = renderDiffMarkdown(comparison);
  assert.match(markdown, /^## ❌ 1 row broke; 15 as before\.\n/);
  assert.match(
    markdown,
    /- `login\/1000\/opened`: passed, now failed\n {2}- \*\*The password is right\*\*: It is \\<b\\>otherwise/,
  );
  const page = renderDiffHtml(comparison);
  assert.ok(page.includes("1 row broke; 15 as before.") && page.includes("login/1000/opened"));
  assert.ok(page.includes("It is &lt;b&gt;otherwise&lt;/b&gt;") && !page.includes("<b>otherwise"));
  assert.match(renderDiffMarkdown(compare(sampleReport(), later({}))), /^## ✅ Nothing broke; 16 as before\.\n/);
});
