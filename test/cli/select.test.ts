import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { NothingToRepeat, select } from "../../cli/test/select.ts";
import { folder } from "./program.ts";

const nothing = { row: [], place: [], out: "nowhere" };

test("rows and tags are wanted together, and one of several rows is enough", () => {
  const row = ["login/2306/unsupported-language", "login/2200/bad-registrar-password"];
  assert.deepEqual(select(nothing), {});
  assert.equal(select({ ...nothing, tags: "@a or @b", row }).tags, `(@a or @b) and (@${row[0]} or @${row[1]})`);
});

test("a place is below features/, whether it says so or not", () => {
  const place = ["session", "session/hello.feature:12", "features/session/hello.feature", "./features/session"];
  assert.deepEqual(select({ ...nothing, place }).places, [
    "session",
    "session/hello.feature:12",
    "session/hello.feature",
    "session",
  ]);
  assert.throws(() => select({ ...nothing, place: ["session/nowhere.feature:3"] }), /nowhere\.feature:3: there is no/);
  assert.throws(() => select({ ...nothing, place: ["features/client/basic.feature"] }), /eppraise certify runs it/);
});

test("what is none is refused with what was probably meant", () => {
  assert.throws(() => select({ ...nothing, row: ["login/2306/unsupported-langage"] }), /did you mean "login\/2306/);
  assert.throws(() => select({ ...nothing, row: ["qqq/9999/qqqqqqqqqqqqqqqqqqqqqqqqq"] }), /see eppraise list/);
  assert.throws(() => select({ ...nothing, tags: "@login and (" }), /Unmatched \(/);
});

test("only what did not pass is run again", (context) => {
  const out = folder(context);
  const scenarios = [
    { file: "a.feature", line: 1, verdict: "passed" },
    { file: "a.feature", line: 5, verdict: "failed" },
    { file: "b.feature", line: 2, verdict: "not applicable" },
    { file: "b.feature", line: 9, verdict: "not testable" },
  ];
  const write = (content: object) => writeFileSync(join(out, "report.json"), JSON.stringify(content));
  mkdirSync(out, { recursive: true });
  assert.throws(() => select({ ...nothing, out, rerun: "failed" }), /no report of an earlier run/);
  write({ scenarios });
  assert.deepEqual(select({ ...nothing, out, rerun: "failed" }).places, ["a.feature:5", "b.feature:9"]);
  write({ scenarios: scenarios.slice(0, 1) });
  assert.throws(() => select({ ...nothing, out, rerun: "failed" }), NothingToRepeat);
});
