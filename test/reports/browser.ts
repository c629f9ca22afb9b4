import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";

const path = process.env.CHROMIUM ?? "/usr/bin/chromium";
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts the system's Chromium. Throws if there is none: a page that no browser saw is not tested. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(path))
    throw new Error(`no Chromium at ${path}: run "apt-get update && apt-get install -y chromium", or set CHROMIUM`);
  return chromium.launch({ executablePath: path, headless: true, args: quiet });
}

/** A page in a window of its own, and what it complained about and asked the network for meanwhile. */
export interface Watched {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** Opens a file. */
export async function openFile(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, requests };
}

// The compiler checks this project for Node, where there is no document: expressions are strings, elements are unknown.
declare const getComputedStyle: (element: unknown) => Readonly<Record<string, string>>;

/** The value of an expression in the page. */
export async function ask<T = unknown>(page: Page, expression: string): Promise<T> {
  return (await page.evaluate(expression)) as T;
}

/** A computed style of what is found, such as `color`. */
export async function style(found: Locator, property: string): Promise<string> {
  return found.evaluate((each: unknown, name: string) => getComputedStyle(each)[name] ?? "", property);
}
