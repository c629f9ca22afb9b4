import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { flows } from "../../catalogue/index.ts";
import { allRows } from "../../catalogue/rows.ts";

const listed = readFileSync(new URL("./documented-rows.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");
const documented = allRows().filter((row) => row.kind === "refusal" && row.documented);

test("there are 33 flows", () => {
  assert.equal(Object.keys(flows).length, 33);
});

test("the documented refusals are exactly those of the documents", () => {
  assert.equal(listed.length, 367);
  assert.deepEqual(documented.map((row) => row.id).sort(), [...listed].sort());
});

test("each documented refusal has the code that its id says", () => {
  for (const row of documented) assert.equal(row.id.split("/")[1], String(row.code), row.id);
});

test("each flow succeeds in some way", () => {
  for (const [flow, { answers }] of Object.entries(flows)) assert.notEqual(Object.keys(answers).length, 0, flow);
});
