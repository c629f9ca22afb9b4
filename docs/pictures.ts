// Takes the pictures of the HTML report in docs/pictures/: runs the features, opens the report in the system's Chromium,
// wide and narrow, light and dark. `npm run pictures`, or with a folder that holds a report already.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openFile, startBrowser } from "../test/reports/browser.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pictures = fileURLToPath(new URL("pictures", import.meta.url));
const largest = 200 * 1024;

const shots = [
  { name: "report-wide", viewport: { width: 1280, height: 800 } },
  { name: "report-narrow", viewport: { width: 390, height: 800 } },
] as const;

const given = process.argv[2];
const folder = given === undefined ? mkdtempSync(join(tmpdir(), "eppraise-pictures-")) : resolve(given);
try {
  if (given === undefined) runFeatures(folder);
  await take(pathToFileURL(join(folder, "index.html")).href);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

function runFeatures(out: string): void {
  const run = spawnSync(process.execPath, ["--import", "tsx", "cli/main.ts", "test", "--out", out], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A report with failures is a report too.
  if (run.status !== 0 && run.status !== 1) throw new Error(`the features did not run: ${run.status}`);
}

async function take(url: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const browser = await startBrowser();
  try {
    for (const { name, viewport } of shots)
      for (const colorScheme of ["light", "dark"] as const) {
        const { page } = await openFile(browser, url, { viewport, colorScheme });
        const path = join(pictures, `${name}-${colorScheme}.png`);
        await page.screenshot({ path });
        await page.context().close();
        const { size } = statSync(path);
        if (size > largest) throw new Error(`${path} has ${size} bytes; ${largest} is the most`);
        console.log(`docs/pictures/${name}-${colorScheme}.png  ${Math.round(size / 1024)} KB`);
      }
  } finally {
    await browser.close();
  }
}
