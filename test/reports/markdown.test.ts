import assert from "node:assert/strict";
import { test } from "node:test";
import { code, plain, renderMarkdown } from "../../reports/markdown.ts";
import { judgedAgain, passedReport, sampleReport, sampleRows, sampleScenarios } from "./sample.ts";

test("the summary says the outcome, the rows by area, what failed and the response times", () => {
  const text = renderMarkdown(sampleReport());
  assert.match(text, /^## ❌ Example Registry \(staging\): 2 rows failed\n\nOf 16 rows/);
  assert.match(text, /^\| rows of the catalogue \| ✓ passed \| ✕ failed \|/m);
  assert.match(text, /^\| Session \| 3 \| {2}\| {2}\|.* \| 1 \|$/m);
  assert.match(text, /^\| \*\*all\*\* \| \*\*5\*\* \| \*\*2\*\* \|/m);
  assert.match(
    text,
    /^- ✕ \*\*The name is already registered\*\* \(failed; `domain-create\/2302.*expected `code 2302 \(object/m,
  );
  assert.match(
    text,
    /^- ⚑ \*\*Another registrar looks\*\* .*<br>The contact cannot be created\. expected `1000`, got/m,
  );
  assert.match(text, /^\| query \| 5 \| 14 ms \| 2,500 ms \| 2,500 ms \| ✕ 80\.0 % within 2,000 ms \|$/m);
  assert.match(text, /<summary>Waived: 1<\/summary>/);
});

test("each table has as many cells in every line", () => {
  const lines = renderMarkdown(sampleReport()).split("\n");
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith("|")) continue;
    const own = line.split(/(?<!\\)\|/).length;
    if (!(lines[index - 1] ?? "").startsWith("|")) cells = own;
    assert.equal(own, cells, line);
  }
});

test("what does not count stands apart", () => {
  const rows = sampleRows.map((row) => ({ ...row, basis: "choice" as const }));
  const text = renderMarkdown(judgedAgain({ rows }, { strict: false }));
  const [first = "", apart = ""] = text.split("Otherwise where the standard leaves a choice (not counted): 2");
  assert.ok(!first.includes("✕ **") && apart.includes("✕ **The name is already registered**"));
});

test("a good run is short, and the run's own problems are said", () => {
  const good = renderMarkdown(passedReport(10));
  assert.match(good, /^## ✅ .*: Nothing failed\n/);
  assert.ok(!good.includes("<details"));
  assert.match(renderMarkdown(judgedAgain({ problems: ["waiver W-1 is over"] })), /^> ⚠️ waiver W-1 is over$/m);
});

test("a server's words are taken for no markup", () => {
  assert.equal(plain("a <b>|*x*\n# y"), "a \\<b\\>\\|\\*x\\* \\# y");
  assert.equal(code("a|b"), "`a\\|b`");
  assert.equal(code("a`b"), "`` a`b ``");
  const [first] = sampleScenarios.filter(({ verdict }) => verdict === "failed");
  assert.ok(first);
  const evil = {
    ...first,
    name: "</details><script>|\n\n# x",
    failure: { step: "s", kind: "then" as const, message: "| a" },
  };
  const text = renderMarkdown(judgedAgain({ scenarios: [evil] }));
  assert.ok(!text.includes("<script>") && !/^# x/m.test(text));
});

test("a long list is cut, and says so", () => {
  const [first] = sampleScenarios.filter(({ verdict }) => verdict === "failed");
  assert.ok(first);
  const scenarios = Array.from({ length: 50 }, (_, index) => ({ ...first, line: index }));
  const text = renderMarkdown(judgedAgain({ scenarios }));
  assert.match(text, /What to look at: 50/);
  assert.match(text, /^- and 30 more in the reports$/m);
});
