import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { writeReports } from "../../reports/write.ts";
import { lineAnElement, sampleReport } from "./sample.ts";

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "eppraise-reports-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("the files are written, whole, over those of an earlier run, and nothing else is left", () =>
  inFolder(async (folder) => {
    const out = join(folder, "deep", "out");
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "report.json"), "an earlier run");
    const paths = await writeReports(sampleReport(), out, { pretty: lineAnElement });
    assert.deepEqual(
      paths.map((path) => basename(path)),
      ["report.json", "junit.xml", "index.html", "summary.md", "earl.jsonld", "badge.svg"],
    );
    assert.deepEqual((await readdir(out)).sort(), paths.map((path) => basename(path)).sort());
    assert.deepEqual(JSON.parse(await readFile(join(out, "report.json"), "utf8")), sampleReport());
    assert.match(await readFile(join(out, "index.html"), "utf8"), /<\/html>\s*$/);
    assert.match(await readFile(join(out, "junit.xml"), "utf8"), /<\/testsuites>\s*$/);
  }));

test("those that are chosen are written, and report.json always", () =>
  inFolder(async (folder) => {
    await writeReports(sampleReport(), folder, { pretty: lineAnElement, kinds: ["badge"] });
    assert.deepEqual((await readdir(folder)).sort(), ["badge.svg", "report.json"]);
  }));

test("thousands of response times are a line a command", () =>
  inFolder(async (folder) => {
    await writeReports(sampleReport(), folder, { pretty: lineAnElement, kinds: [] });
    assert.match(await readFile(join(folder, "report.json"), "utf8"), /^ {4}"domain check": \[12, 14, 2500\],$/m);
  }));

test("a file that cannot take its place leaves nothing half-written", () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, "report.json", "in the way"), { recursive: true });
    await assert.rejects(writeReports(sampleReport(), folder, { pretty: lineAnElement }));
    assert.deepEqual(await readdir(folder), ["report.json"]);
  }));
