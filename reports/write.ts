import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderHtml } from "./html.ts";
import { renderJunit } from "./junit.ts";
import type { Report } from "./model.ts";

/** How reports are written. */
export interface WriteOptions {
  /** Indents a frame for reading. May throw for what is no XML: it is then shown as it came. */
  readonly pretty: (xml: string) => string;
}

/**
 * Writes `report.json`, `junit.xml` and `index.html` into a folder, which is made if need be, and gives their paths.
 * Each file appears whole or not at all: it is written beside its place and then renamed. Fails as the file system does.
 */
export async function writeReports(report: Report, folder: string, options: WriteOptions): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return [
    await writeWhole(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`),
    await writeWhole(join(folder, "junit.xml"), renderJunit(report)),
    await writeWhole(join(folder, "index.html"), renderHtml(report, options)),
  ];
}

async function writeWhole(path: string, text: string): Promise<string> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return path;
}
