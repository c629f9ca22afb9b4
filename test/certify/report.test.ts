import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { XmlDocument } from "libxml2-wasm";
import { renderHtml } from "../../certify/report/html.ts";
import { renderJunit } from "../../certify/report/junit.ts";
import schema from "../../certify/report.schema.json" with { type: "json" };
import { openFile, startBrowser } from "../reports/browser.ts";
import { sampleReport } from "./sample-report.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const valid = ajv.compile(schema);

test("a report with everything in it is as the schema says, and nothing else may stand in one", () => {
  assert.ok(valid(sampleReport), ajv.errorsText(valid.errors));
  assert.ok(!valid({ ...sampleReport, surprise: true }));
  assert.ok(!valid({ ...sampleReport, conduct: [{ ...sampleReport.conduct[0], verdict: "perhaps" }] }));
});

test("every object of the schema is closed and described", () => {
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== "object" || value === null) return;
    const node = value as Record<string, unknown>;
    if (node.type === "object") {
      assert.equal(node.additionalProperties, false, place);
      for (const [name, property] of Object.entries(node.properties as Record<string, Record<string, unknown>>))
        assert.ok(property.description ?? property.$ref, `${place}/${name} has no description`);
    }
    for (const [name, one] of Object.entries(node)) walk(one, `${place}/${name}`);
  };
  walk(schema, "");
});

test("JUnit has a case for each scenario, rule and fault, and turns red for those that went wrong", () => {
  const document = XmlDocument.fromString(renderJunit(sampleReport));
  try {
    const count = (path: string) => document.find(path).length;
    const { scenarios, conduct, weather, run } = sampleReport;
    assert.equal(count("//testcase"), scenarios.length + conduct.length + weather.length + run.problems.length);
    assert.equal(count("//failure"), 1 + 1 + 1);
    assert.equal(count("//error"), 1);
    assert.equal(document.get("/testsuites/@failures")?.content, "3");
    assert.match(document.get("//failure")?.content ?? "", /expected: 2/);
  } finally {
    document.dispose();
  }
});

test("the page shows what went wrong first, in light and dark, wide and narrow, and asks the network for nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "eppraise-certification-"));
  const browser = await startBrowser();
  try {
    const path = join(folder, "index.html");
    writeFileSync(path, renderHtml(sampleReport));
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [1280, 390]) {
        const options = { colorScheme, viewport: { width, height: 900 } };
        const { page, complaints, requests } = await openFile(browser, pathToFileURL(path).href, options);
        assert.deepEqual(complaints, []);
        assert.deepEqual(requests, [pathToFileURL(path).href]);
        assert.deepEqual(await page.locator(".first a").allTextContents(), ["Renewing", "Every command has a clTRID"]);
        assert.equal(await page.locator("details[open]").count(), 3);
        assert.ok(await page.getByText("it did not try again").first().isVisible());
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.ok(Number(overflow) <= 0, `the page is ${overflow} pixels too wide at ${width}`);
        await page.context().close();
      }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what a client sent cannot break out of the page", () => {
  const page = renderHtml(sampleReport);
  assert.ok(!page.includes("<script"));
  assert.match(page, /&lt;script&gt;/);
  assert.ok(readFileSync(new URL("../../certify/report/assets/certification.css", import.meta.url), "utf8").length > 0);
});
