import assert from "node:assert/strict";
import { test } from "node:test";
import { XmlDocument } from "libxml2-wasm";
import { renderBadge } from "../../reports/badge.ts";
import type { Report } from "../../reports/model.ts";
import { judgedAgain, passedReport, sampleReport, sampleRows } from "./sample.ts";

function told(report: Report): { readonly message: string; readonly colour: string } {
  const document = XmlDocument.fromString(renderBadge(report));
  try {
    const find = (path: string) => document.find(path).map((node) => node.content);
    const [label, message = ""] = find("//*[local-name()='text']");
    assert.equal(label, "EPP conformance");
    assert.deepEqual(find("/*/@aria-label"), [`EPP conformance: ${message}`]);
    const [, colour = ""] = find("//@fill");
    return { message, colour };
  } finally {
    document.dispose();
  }
}

test("a badge says how many rows passed or failed, in a colour that says the same", () => {
  const good = told(passedReport(579));
  assert.equal(good.message, "579 rows passed");
  const bad = told(sampleReport());
  assert.equal(bad.message, "2 rows failed");
  assert.notEqual(bad.colour, good.colour);
  const cut = told(judgedAgain({ scenarios: passedReport(3).scenarios }, { complete: false }));
  assert.equal(cut.message, "interrupted");
  assert.equal(new Set([good.colour, bad.colour, cut.colour]).size, 3);
  const unsound = judgedAgain({ scenarios: [], problems: ["x"] });
  assert.equal(told(unsound).message, "0 passed, not all judged");
});

test("what does not count does not redden it", () => {
  const rows = sampleRows.map((row) => ({ ...row, basis: "choice" as const }));
  assert.doesNotMatch(told(judgedAgain({ rows }, { strict: false })).message, /failed/);
});

test("a name that is markup stays a name, and nothing is asked of the network", () => {
  const report = sampleReport();
  const badge = renderBadge({ ...report, subject: { ...report.subject, name: '<a href="x">&' } });
  assert.ok(badge.includes("<title>&lt;a href=&quot;x&quot;&gt;&amp;: 2 rows failed</title>"));
  assert.ok(!/(href|src|url)\s*=\s*"?http/.test(badge.replace("http://www.w3.org/2000/svg", "")));
});
