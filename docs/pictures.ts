// Takes the pictures in docs/pictures/, wide and narrow, light and dark, with the system's Chromium: of the HTML report
// of a run of the features, and of the simulator's page. `npm run pictures`, or with a folder that holds a report already,
// or with the word `page` for the simulator's page alone.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openFile, startBrowser } from "../test/reports/browser.ts";
import { views } from "./pictures-of-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pictures = fileURLToPath(new URL("pictures", import.meta.url));
const largest = 200 * 1024;

const shots = [
  { name: "report-wide", viewport: { width: 1280, height: 800 } },
  { name: "report-narrow", viewport: { width: 390, height: 800 } },
] as const;

const given = process.argv[2];
mkdirSync(pictures, { recursive: true });
const browser = await startBrowser();
try {
  if (given !== "page") await takeReport(browser);
  await views(browser, keep);
} finally {
  await browser.close();
}

async function takeReport(browser: Browser): Promise<void> {
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), "eppraise-pictures-")) : resolve(given);
  try {
    if (given === undefined) runFeatures(folder);
    const url = pathToFileURL(join(folder, "index.html")).href;
    for (const { name, viewport } of shots)
      for (const colorScheme of ["light", "dark"] as const) {
        const { page } = await openFile(browser, url, { viewport, colorScheme });
        await keep(page, `${name}-${colorScheme}`);
        await page.context().close();
      }
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function runFeatures(out: string): void {
  const run = spawnSync(process.execPath, ["--import", "tsx", "cli/main.ts", "test", "--out", out], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A report with failures is a report too.
  if (run.status !== 0 && run.status !== 1) throw new Error(`the features did not run: ${run.status}`);
}

/** Takes a picture of what the page shows now. */
async function keep(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${path} has ${size} bytes; ${largest} is the most`);
  console.log(`docs/pictures/${name}.png  ${Math.round(size / 1024)} KB`);
}
