import assert from "node:assert/strict";
import { test } from "node:test";
import { wrapped } from "../../reports/closing.ts";
import { wantsColour } from "../../reports/colour.ts";
import { stripAnsi } from "../../reports/message.ts";
import { renderClosing, renderTable } from "../../reports/table.ts";
import { judgedAgain, passedReport, sampleReport, sampleRows } from "./sample.ts";

const written = ["reports/out/report.json", "reports/out/index.html"];

test("the table has a line a flow and its totals, in 80 columns", () => {
  const lines = renderTable(sampleReport(), false);
  for (const line of lines) assert.ok(line.length <= 80, `${line.length}: ${line}`);
  assert.match(lines.join("\n"), /^ domain-create +1 +1 +· +· +· +1 +1 +1$/m);
  assert.match(lines.join("\n"), /^all rows +5 +2 +1 +1 +1 +1 +1 +4$/m);
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
  for (const line of lines) assert.ok(line.length <= 80, line);
  const end = (lines[1] ?? "").indexOf("passed") + "passed".length;
  const long = lines.find((line) => line.includes("request "));
  assert.equal(long?.indexOf("1"), end - 1);
});

test("there is no column for the exceptions where there are none", () => {
  assert.doesNotMatch(renderTable(passedReport(10), false).join("\n"), /error|set-up|waived/);
});

test("a failed set-up is told as what it is, and what does not count is told last and says so", () => {
  const rows = sampleRows.map((row) => ({
    ...row,
    basis: row.id.startsWith("rrp/") ? ("choice" as const) : row.basis,
  }));
  const text = renderClosing(judgedAgain({ rows }, { strict: false }), { colour: false, written });
  assert.match(
    text,
    /⚑ contact-info\/2201\/resource-not-owned\n {2}Another registrar looks\n {2}its set-up failed, .*\n/,
  );
  assert.match(text, /2 failed \(1 where the standard leaves a choice, not\ncounted without --strict\)/);
  const [, rest = ""] = text.split("? domain-renew/2004/wrong-expiry-date");
  assert.match(
    rest,
    /✕ rrp\/add\/registers\n {2}A registrar adds a name\n {2}not counted: the standard leaves a choice\n/,
  );
  const strict = renderClosing(judgedAgain({ rows }), { colour: false, written });
  assert.ok(!strict.includes("not counted"));
});

test("response times are held against what is asked for, in 80 columns", () => {
  const lines = renderClosing(sampleReport(), { colour: false, written }).split("\n");
  const found = lines.slice(lines.findIndex((line) => line.startsWith("response times")));
  assert.match(found[1] ?? "", /^ session +3 +95 ms +120 ms +120 ms {2}✓ 100 % in 4,000 ms$/);
  assert.match(found[2] ?? "", /^ query +5 +14 ms +2,500 ms +2,500 ms {2}✕ 80\.0 % in 2,000 ms$/);
  assert.match(found[3] ?? "", /^ transform +3 +45 ms +3,100 ms +3,100 ms {2}✓ 100 % in 4,000 ms$/);
  for (const line of found.slice(0, 4)) assert.ok(line.length <= 80, line);
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
