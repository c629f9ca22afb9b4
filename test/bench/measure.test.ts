import assert from "node:assert/strict";
import { test } from "node:test";
import { interleaved, median } from "../../bench/measure.ts";
import type { Result } from "../../bench/result.ts";
import { quantity, table } from "../../bench/table.ts";

test("the median is the middle one, or between the two in the middle", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 10, 2]), 3);
  assert.throws(() => median([]), /nothing/);
});

test("a pair is measured in turn, and its ratio is that of neighbours", async () => {
  const order: string[] = [];
  const from = (name: string, values: number[]) => async () => {
    order.push(name);
    return values.shift() ?? Number.NaN;
  };
  const pair = await interleaved(3, from("ours", [2, 20, 3]), from("theirs", [1, 5, 3]));
  assert.deepEqual(order, ["ours", "theirs", "theirs", "ours", "ours", "theirs"]);
  assert.deepEqual(pair, { ours: 3, theirs: 3, ratio: 2 });
});

test("the table has a head for each area, a line for each result, and 80 columns", () => {
  const result: Result = { area: "start", name: "to the greeting", unit: "ms", ours: 900, theirs: 45.67, costs: 19.7 };
  const lines = table({ results: [result], leftOut: ["domain update: not there yet"] });
  assert.match(lines[0] ?? "", /^Start-up, to the first greeting +simulator +node -e 0 +costs$/);
  assert.match(lines[1] ?? "", /^ to the greeting +900 ms +45\.7 ms +20 x$/);
  assert.equal(lines.at(-1), "left out: domain update: not there yet");
  for (const line of lines) assert.ok(line.length <= 80);
});

test("quantities have three digits or so", () => {
  assert.equal(quantity(12_345.6, "/s"), "12,346 /s");
  assert.equal(quantity(0.012345, "ms"), "0.012 ms");
});
