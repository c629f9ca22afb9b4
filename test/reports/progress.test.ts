import assert from "node:assert/strict";
import { test } from "node:test";
import { stripAnsi } from "../../reports/message.ts";
import { progress } from "../../reports/progress.ts";
import { count } from "../../reports/verdicts.ts";

function output(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}
const counts = { ...count([]), passed: 9, failed: 1 };
const clear = "\r\u001b[2K";

test("on a terminal the bar is redrawn at most ten times a second, and at the end", () => {
  const out = output(true);
  let now = 0;
  const shown = progress(out, {}, () => now);
  for (now = 0; now < 1000; now += 10) shown.update(now / 10, 100, counts);
  assert.equal(out.written.length, 10);
  shown.update(100, 100, counts);
  assert.equal(out.written.length, 11);
  shown.end();
  assert.equal(out.written.at(-1), clear);
  shown.end();
  assert.equal(out.written.length, 12);
});

test("the bar shows how far and with what result, in one line whatever the width", () => {
  for (const columns of [200, 80, 40, 12]) {
    const out = output(true, columns);
    progress(out, {}, () => 0).update(50, 100, counts);
    const [line = ""] = out.written;
    assert.ok(line.startsWith(clear));
    const text = stripAnsi(line).trim();
    assert.ok(text.length < columns, `${text.length} of ${columns}`);
    if (columns >= 40) assert.match(text, /^█+░+ {1,2}50\/100 {2}✓ 9 {2}✕ 1$/);
  }
});

test("no verdict is kept back", () => {
  const all = { ...counts, "set-up failed": 2, "harness error": 3, "not testable": 4, waived: 5, "not applicable": 6 };
  const out = output(false);
  progress(out, {}, () => 0).update(29, 29, all);
  const words = "9 passed, 1 failed, 3 harness error, 2 set-up failed, 4 not testable, 5 waived, 6 not applicable";
  assert.equal(out.written[0], `29 of 29 scenarios: ${words}\n`);
});

test("without colours there are none", () => {
  const out = output(true);
  progress(out, { NO_COLOR: "1" }, () => 0).update(1, 2, counts);
  assert.equal(stripAnsi(out.written[0] ?? ""), (out.written[0] ?? "").replace("\u001b[2K", ""));
});

test("elsewhere there is a plain line after each tenth", () => {
  const out = output(false);
  const shown = progress(out, {}, () => 0);
  for (let done = 0; done <= 200; done++) shown.update(done, 200, counts);
  shown.end();
  assert.equal(out.written.length, 10);
  assert.equal(out.written[0], "20 of 200 scenarios: 9 passed, 1 failed\n");
  assert.equal(out.written[9], "200 of 200 scenarios: 9 passed, 1 failed\n");
});

test("few scenarios give few lines, and none give none", () => {
  const out = output(false);
  const shown = progress(out, {}, () => 0);
  shown.update(0, 0, counts);
  for (let done = 0; done <= 3; done++) shown.update(done, 3, counts);
  assert.equal(out.written.length, 3);
});
