import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeReports } from "../../reports/merge.ts";
import type { Report, ScenarioResult, Waiver } from "../../reports/model.ts";
import { judgedAgain, sampleRows, sampleScenarios, sampleTimes } from "./sample.ts";

// One more scenario for a row that failed, so that the row lies in both parts.
const [, , , failed] = sampleScenarios as readonly [unknown, unknown, unknown, ScenarioResult];
const scenarios: readonly ScenarioResult[] = [
  ...sampleScenarios.filter(({ verdict }) => verdict !== "waived"),
  { ...failed, line: 90, verdict: "passed" },
];
const waiver: Waiver = { id: "W-1", row: failed.rows[0] ?? "", reason: "later", owner: "Ada", until: "2030-01-01" };
const stale: Waiver = { ...waiver, id: "W-2", row: "login/1000/opened" };
const rows = sampleRows.map((row) => {
  const available = scenarios.filter((scenario) => scenario.rows.includes(row.id)).length;
  return available === 0 ? row : { ...row, available };
});

/** Every n-th scenario, as a shard has them, or all. */
function part(index: number, of: number, change: Partial<Report["run"]> = {}, waivers = [waiver, stale]): Report {
  const own = scenarios.filter((_, place) => place % of === index);
  const halves = (list: readonly number[]) => list.filter((_, place) => place % of === index);
  const times = Object.fromEntries(Object.entries(sampleTimes).map(([command, list]) => [command, halves(list)]));
  const shard = of === 1 ? {} : { shard: `${index + 1}/${of}` };
  return judgedAgain({ scenarios: own, rows, waivers, times }, { ...shard, ...change });
}

const named = (...reports: readonly Report[]) =>
  reports.map((report, index) => ({ name: `part ${index + 1}`, report }));
const sorted = (report: Report) => ({
  ...report,
  times: Object.fromEntries(
    Object.entries(report.times).map(([command, list]) => [command, list.toSorted((a, b) => a - b)]),
  ),
});

test("the parts of a run, merged, are the run", () => {
  const whole = part(0, 1);
  assert.equal(whole.rows.find(({ id }) => id === failed.rows[0])?.verdict, "waived");
  assert.match(whole.run.problems.join(), /W-2 .* no longer needed/);
  for (const number of [2, 3, 5]) {
    const parts = Array.from({ length: number }, (_, index) => part(index, number));
    const merged = mergeReports(named(...parts.toReversed()));
    assert.equal(merged.run.id, `${whole.run.id}+${number - 1}`);
    assert.deepEqual(sorted({ ...merged, run: { ...merged.run, id: whole.run.id } }), sorted(whole));
  }
});

test("a row whose scenarios lie in several parts has one verdict, the worst", () => {
  const parts = [part(0, 3, {}, []), part(1, 3, {}, []), part(2, 3, {}, [])];
  const verdicts = parts.map(({ rows: own }) => own.find(({ id }) => id === failed.rows[0])?.verdict);
  assert.deepEqual(new Set(verdicts), new Set(["failed", "not covered", "passed"]));
  const merged = mergeReports(named(...parts)).rows.find(({ id }) => id === failed.rows[0]);
  assert.equal(merged?.verdict, "failed");
  assert.equal(merged?.scenarios.length, 2);
});

test("a missing or interrupted part makes the whole incomplete, and is named", () => {
  const missing = mergeReports(named(part(0, 3), part(2, 3)));
  assert.equal(missing.run.complete, false);
  assert.equal(missing.run.succeeded, false);
  assert.deepEqual(missing.run.problems, ["part 2/3 is missing: its report was not given"]);
  assert.equal(missing.run.shard, "1/3, 3/3");
  const cut = mergeReports(named(part(0, 2, { complete: false }), part(1, 2)));
  assert.equal(cut.run.complete, false);
  assert.equal(cut.run.shard, undefined);
  assert.ok(!cut.run.problems.some((problem) => problem.includes("W-2")), "an incomplete run judges no waiver");
});

test("the whole lasts from the first start to the last end, on whatever Node the parts ran", () => {
  const early = { started: "2025-03-09T10:00:00.000Z", durationMs: 60_000, node: "v20.1.0" };
  const late = { started: "2025-03-09T10:00:30.000Z", durationMs: 60_000, node: "v22.1.0" };
  const { run } = mergeReports(named(part(1, 2, late), part(0, 2, early)));
  assert.deepEqual([run.started, run.durationMs, run.node], [early.started, 90_000, "v20.1.0, v22.1.0"]);
});

test("parts that were chosen otherwise are together what either chose", () => {
  const tagged = (index: number, tags: string) => {
    const { shard: _, ...run } = part(index, 2).run;
    return { ...part(index, 2), run: { ...run, tags } };
  };
  assert.equal(mergeReports(named(tagged(0, "@login"), tagged(1, "@poll"))).run.tags, "(@login) or (@poll)");
  assert.equal(mergeReports(named(tagged(0, "@login"), tagged(1, "@login"))).run.tags, "@login");
  assert.equal(mergeReports(named(part(0, 2), tagged(1, "@login"))).run.tags, undefined);
});

test("what is no part of the same run is refused, in words", () => {
  const other = part(1, 2);
  const cases: readonly (readonly [Report, RegExp])[] = [
    [{ ...other, subject: { ...other.subject, name: "Another" } }, /part 2 is of another server than part 1/],
    [{ ...other, subject: { ...other.subject, capabilities: [] } }, /claims something else/],
    [{ ...other, run: { ...other.run, suite: "9.9.9" } }, /another version of the suite/],
    [{ ...other, run: { ...other.run, strict: false } }, /judged otherwise \(--strict\)/],
    [{ ...other, waivers: [] }, /judged with other waivers/],
    [{ ...other, rows: other.rows.map((row) => ({ ...row, codes: [2400] })) }, /judged with other codes/],
    [part(0, 2), /contact\/create\.feature:17 is in part 1 and in part 2: which of them counts\?/],
  ];
  for (const [report, words] of cases) assert.throws(() => mergeReports(named(part(0, 2), report)), words);
  assert.throws(() => mergeReports([]), /nothing to merge/);
});
