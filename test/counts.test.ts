import assert from "node:assert/strict";
import { test } from "node:test";
import { mutants, one, scenarios, tests } from "./counts.ts";

const ended = { ok: true, output: "" };

test("a plain check counts as one", () => {
  assert.deepEqual(one(ended), { passed: 1, failed: 0 });
  assert.deepEqual(one({ ...ended, ok: false }), { passed: 0, failed: 1 });
});

test("tests are counted from the summary of either reporter", () => {
  const spec = "✔ a name with pass 7 in it\nℹ tests 6\nℹ pass 3\nℹ fail 1\nℹ cancelled 2\n";
  assert.deepEqual(tests({ ok: false, output: spec }), { passed: 3, failed: 3 });
  assert.deepEqual(tests({ ok: true, output: "# pass 4\r\n# fail 0\r\n# cancelled 0\r\n" }), { passed: 4, failed: 0 });
});

test("scenarios that could not be tried count as failed, waived ones as neither", () => {
  const wrong = { failed: 1, "set-up failed": 3, "not testable": 2, "harness error": 1 };
  const totals = { passed: 5, ...wrong, waived: 4, "not applicable": 9 };
  const evidence = JSON.stringify({ totals: { scenarios: totals } });
  assert.deepEqual(scenarios({ ok: false, output: "", evidence }), { passed: 5, failed: 7 });
});

test("mutants are counted from numbers or from lists", () => {
  assert.deepEqual(mutants({ ...ended, evidence: '{"caught": 7, "survived": 0}' }), { passed: 7, failed: 0 });
  assert.deepEqual(mutants({ ...ended, evidence: '{"caught": ["a"], "survived": ["b"]}' }), { passed: 1, failed: 1 });
});

test("a check that tried nothing has failed", () => {
  for (const count of [tests, scenarios, mutants]) {
    assert.deepEqual(count(ended), { passed: 0, failed: 1 }, "without a result");
    assert.deepEqual(count({ ...ended, evidence: "{ cut off" }), { passed: 0, failed: 1 }, "with a result cut off");
  }
});

test("a bad end counts even where every single result was good", () => {
  assert.deepEqual(tests({ ok: false, output: "ℹ pass 3\nℹ fail 0\nℹ cancelled 0\n" }), { passed: 3, failed: 1 });
});
