import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../reports/whole-file.ts";
import { renderHtml } from "./html.ts";
import { renderJunit } from "./junit.ts";
import type { CertificationReport } from "./model.ts";

/** Writes `report.json`, `junit.xml` and `index.html` into a folder, each whole or not at all, and gives their paths. */
export async function writeReports(report: CertificationReport, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return [
    await writeWhole(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`),
    await writeWhole(join(folder, "junit.xml"), renderJunit(report)),
    await writeWhole(join(folder, "index.html"), renderHtml(report)),
  ];
}
