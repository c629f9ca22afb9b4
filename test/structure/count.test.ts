import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf } from "./count.ts";

test("files of other kinds are counted apart", () => {
  const { unread, summary } = countOf(
    ["cli/main.ts", "xsd/write.ts"],
    ["cli/main.ts", "reports/page.mjs", "xsd/write.ts"],
  );
  assert.deepEqual(unread, []);
  assert.equal(summary, "2 of 2 TypeScript files and 1 of other kinds read");
});

test("what was not read is told, however much else was", () => {
  const { unread, summary } = countOf(["cli/main.ts", "xsd/write.ts"], ["cli/main.ts", "a.mjs", "b.mjs"]);
  assert.deepEqual(unread, ["xsd/write.ts"]);
  assert.equal(summary, "1 of 2 TypeScript files and 2 of other kinds read");
});

test("where nothing else was read, nothing else is spoken of", () => {
  assert.equal(countOf(["cli/main.ts"], ["cli/main.ts"]).summary, "1 of 1 TypeScript files read");
});
