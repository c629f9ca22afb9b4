import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast } from "../../reports/html/contrast.ts";
import { colouredXml, frame } from "../../reports/html/frame.ts";
import { html, raw } from "../../reports/html/markup.ts";
import { renderHtml } from "../../reports/html.ts";
import type { ScenarioResult } from "../../reports/model.ts";
import { lineAnElement, passedReport, sampleReport } from "./sample.ts";

const pretty = lineAnElement;

test("five hundred passed scenarios make a page of less than 400 KB", () => {
  const bytes = Buffer.byteLength(renderHtml(passedReport(500), { pretty }));
  assert.ok(bytes < 400_000, `${bytes} bytes`);
});

test("every row has an anchor, and no two things have the same", () => {
  const report = sampleReport();
  const page = renderHtml(report, { pretty });
  const ids = [...page.matchAll(/ id="?([^"\s>]+)/g)].map((found) => found[1]);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id } of report.rows) assert.ok(ids.includes(id), id);
  for (const [, target = ""] of page.matchAll(/ href="?#([^"\s>]+)/g)) assert.ok(ids.includes(target), `no #${target}`);
});

test("nothing of a server or a feature becomes markup", () => {
  const report = sampleReport();
  const evil = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;
  const [first] = report.scenarios.filter((scenario) => scenario.verdict === "failed");
  assert.ok(first);
  const scenario: ScenarioResult = {
    ...first,
    name: evil,
    feature: evil,
    reason: evil,
    repeat: evil,
    failure: { step: evil, kind: "when", message: evil, expected: evil, actual: evil },
    exchanges: [
      { protocol: "epp", who: evil, at: evil, sent: evil, received: evil, durationMs: 1, problems: [evil] },
      { protocol: "rrp", who: evil, at: evil, sent: evil, received: evil, durationMs: 1 },
    ],
  };
  const rows = report.rows.map((row) => ({ ...row, title: evil }));
  const subject = { ...report.subject, name: evil, address: evil, capabilities: [evil] };
  const page = renderHtml({ ...report, subject, rows, scenarios: [scenario] }, { pretty });
  assert.ok(!page.includes("<img"));
  assert.equal(page.match(/<script/g)?.length, 1);
});

test("values are escaped, markup is not, and nothing is nothing", () => {
  const list = ["<", raw("<br>")];
  assert.equal(
    html`<p title="${'"&'}">${list}${undefined}${false}${0}</p>`.text,
    '<p title="&quot;&amp;">&lt;<br>0</p>',
  );
});

test("control characters and turned text become visible", () => {
  assert.equal(html`${"a\u0000b\u001b\u007f\u202e\tc\n"}`.text, "a␀b␛␡⟨U+202E⟩\tc\n");
});

test("XML is coloured without changing what it says", () => {
  const xml = `<?xml version="1.0"?>\n<a:b c="1 > 0" d='x'>t &amp; u<!-- n --><![CDATA[<x>]]></a:b><e/> < loose`;
  const { text } = colouredXml(xml);
  const read = text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  assert.equal(read, xml);
  assert.match(text, /&lt;<b>e<\/b>\/&gt;/);
  assert.match(text, /<i>d<\/i>=<q>'x'<\/q>/);
  assert.match(text, /<s>&lt;!-- n --&gt;<\/s>/);
});

test("a frame that cannot be indented is shown as it came, and a very long one is cut", () => {
  const broken = () => {
    throw new Error("not well-formed");
  };
  assert.match(frame("<a><b>", "epp", broken).text, /&lt;<b>a<\/b>&gt;&lt;<b>b<\/b>&gt;/);
  const long = frame("x".repeat(1_000_000), "epp", pretty).text;
  assert.ok(long.length < 25_000);
  assert.match(long, /980,000 characters more in report\.json/);
});

test("lines of RRP have their names marked, be it that these have spaces", () => {
  const answer = "200 Command completed successfully\r\nregistration expiration date:2030-01-01 00:00:00.0\r\n";
  assert.equal(
    frame(answer, "rrp", pretty).text,
    "<pre tabindex=0><b>200 Command completed successfully</b>\n<i>registration expiration date</i>:2030-01-01 00:00:00.0</pre>",
  );
});

test("the part that differs is marked, whole words only", () => {
  const { expected, actual } = contrast("code 2302", "code 2303");
  assert.equal(expected.text, "code <mark>2302</mark>");
  assert.equal(actual.text, "code <mark>2303</mark>");
  assert.equal(contrast("a b c", "a c").expected.text, "a <mark>b </mark>c");
  assert.equal(contrast("same", "same").actual.text, "same");
  assert.equal(contrast(undefined, "x").expected.text, "<mark>–</mark>");
});
