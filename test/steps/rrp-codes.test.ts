import assert from "node:assert/strict";
import { test } from "node:test";
import { rrpCodesFor } from "../../steps/support/rrp-expect.ts";
import type { ScenarioContext } from "../../steps/support/scenario-context.ts";

const row = "rrp-add/550/parent-not-registered";

function codes(code: number, { isStrict = false, declared = {} } = {}): readonly number[] {
  const subject = { isStrict, profile: { codes: declared } };
  return rrpCodesFor({ tags: [row, "needs:rrp"], subject } as unknown as ScenarioContext, code);
}

test("where the standard contradicts itself, the codes of the catalogue pass beside the advised one", () => {
  assert.deepEqual(codes(550), [550, 545]);
});

test("a strict run takes the advised code alone", () => {
  assert.deepEqual(codes(550, { isStrict: true }), [550]);
});

test("what the profile declares for a row takes the place of both", () => {
  assert.deepEqual(codes(550, { declared: { [row]: [541] } }), [541]);
  assert.deepEqual(codes(550, { declared: { [row]: [541] }, isStrict: true }), [541]);
});

test("a code that is none of the scenario's rows has nothing beside it", () => {
  assert.deepEqual(codes(200), [200]);
});
