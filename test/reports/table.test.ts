import assert from "node:assert/strict";
import { test } from "node:test";
import { wrapped } from "../../reports/closing.ts";
import { wantsColour } from "../../reports/colour.ts";
import { stripAnsi } from "../../reports/message.ts";
import { renderClosing, renderTable } from "../../reports/table.ts";
import { passedReport, sampleReport, sampleRows } from "./sample.ts";

const written = ["reports/out/report.json", "reports/out/index.html"];

test("the table has a line a flow and its totals, in 80 columns", () => {
  const lines = renderTable(sampleReport(), false);
  for (const line of lines) assert.ok(line.length <= 80, `${line.length}: ${line}`);
  assert.match(lines.join("\n"), /^ domain-create +1 +1 +1 +1 +· +1 +·$/m);
  assert.match(lines.join("\n"), /^all rows +5 +2 +1 +1 +1 +5 +1$/m);
});

test("columns stand under their heads, also for the longest name there is", () => {
  const report = sampleReport();
  const [first] = sampleRows;
  assert.ok(first);
  const id = "contact-transfer-request/1000/a";
  const row = {
    ...first,
    id,
    flow: "contact-transfer-request",
    verdict: "passed" as const,
    scenarios: [],
    durationMs: 0,
  };
  const lines = renderTable({ ...report, rows: [...report.rows, row] }, false);
  const end = (lines[1] ?? "").indexOf("passed") + "passed".length;
  const long = lines.find((line) => line.includes("contact-transfer-request"));
  assert.equal(long?.indexOf("1"), end - 1);
});

test("there is no column for harness errors where there are none", () => {
  assert.ok(!renderTable(passedReport(10), false).join("\n").includes("error"));
});

test("colours change nothing but colours", () => {
  const plain = renderClosing(sampleReport(), { colour: false, written });
  const coloured = renderClosing(sampleReport(), { colour: true, written });
  assert.notEqual(coloured, plain);
  assert.equal(stripAnsi(coloured), plain);
  assert.equal(stripAnsi(plain), plain);
});

test("colours are for terminals whose owner did not forbid them", () => {
  const write = () => true;
  assert.equal(wantsColour({ isTTY: true, write }, {}), true);
  assert.equal(wantsColour({ isTTY: true, write }, { NO_COLOR: "1" }), false);
  assert.equal(wantsColour({ isTTY: true, write }, { TERM: "dumb" }), false);
  assert.equal(wantsColour({ isTTY: false, write }, {}), false);
  assert.equal(wantsColour({ write }, {}), false);
});

test("failures are listed with both sides and the command, and the next step is told", () => {
  const text = renderClosing(sampleReport(), { colour: false, written });
  assert.match(
    text,
    /✕ domain-create\/2302\/resource-already-exists\n {2}The name is already registered\n {2}expected code 2302 \(object exists\)\n {2}actual {3}code 1000 \(completed\)\n {2}eppraise run .*:14'\n/,
  );
  assert.match(text, /\? domain-renew\/2004\/wrong-expiry-date\n.*\n {2}the subject claims a clock/);
  assert.match(text, /Written:\n {2}reports\/out\/report\.json\n {2}reports\/out\/index\.html\n/);
  assert.match(text, /Next: open reports\/out\/index\.html/);
});

test("a good run ends without a list", () => {
  const text = renderClosing(passedReport(10), { colour: false, written });
  assert.match(text, /^Nothing failed$/m);
  assert.ok(!text.includes("Next:"));
});

test("long lists of failures are cut, and say so", () => {
  const report = sampleReport();
  const [failed] = report.scenarios.filter((scenario) => scenario.verdict === "failed");
  assert.ok(failed);
  const scenarios = Array.from({ length: 40 }, () => failed);
  const text = renderClosing({ ...report, scenarios }, { colour: false, written });
  assert.equal(text.match(/^✕ /gm)?.length, 15);
  assert.match(text, /… and 25 more in the reports\./);
});

test("long sentences are broken at words", () => {
  const lines = wrapped(`${"word ".repeat(40)}end`, "! ");
  assert.ok(lines.length > 2);
  for (const line of lines) assert.ok(line.length <= 80);
  assert.ok(lines[0]?.startsWith("! word"));
  assert.ok(lines[1]?.startsWith("  word"));
  assert.deepEqual(wrapped("x".repeat(100), "  "), [`  ${"x".repeat(100)}`]);
});
