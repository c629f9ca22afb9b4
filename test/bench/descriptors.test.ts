import assert from "node:assert/strict";
import { test } from "node:test";
import { descriptors, needDescriptors } from "../../bench/descriptors.ts";

test("too few file descriptors are told before anything is opened, with what to do", () => {
  assert.throws(() => needDescriptors(10_000, 1024), /10000 sessions need 10500 .* 1024 here\.\n.*ulimit -Hn 10500/);
});

test("enough of them are enough, and where nobody tells it is tried", () => {
  needDescriptors(10_000, 10_500);
  needDescriptors(10_000, undefined);
});

test("how many there are is a number, where the system tells", () => {
  const found = descriptors();
  assert.ok(found === undefined || found > 0, String(found));
});
