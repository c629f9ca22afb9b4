import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../test/reports/browser.ts";
import { ApiViewer } from "./api-viewer.ts";
import type { Simulator } from "./simulator.ts";
import { timed, type Viewer } from "./viewer.ts";

/** Lets somebody look: in Chromium where there is one, otherwise by asking what the page would ask. */
export async function lookAt(simulators: readonly Simulator[]): Promise<{
  readonly viewers: readonly Viewer[];
  readonly how: string;
  readonly close: () => Promise<void>;
}> {
  if (!existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium"))
    return {
      viewers: simulators.map((one) => new ApiViewer(one)),
      how: "by its requests",
      close: async () => undefined,
    };
  const browser = await startBrowser();
  const viewers = await Promise.all(simulators.map(({ summary }) => PageViewer.open(browser, summary.page)));
  return { viewers, how: "in Chromium", close: () => browser.close() };
}

const row = ".list:not([hidden]) .row:not(.waits)";
const patience = 30_000;

/** Looks at the page itself. */
class PageViewer implements Viewer {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #page: Page;

  private constructor(browser: Browser, url: string, page: Page) {
    this.#browser = browser;
    this.#url = url;
    this.#page = page;
  }

  static async open(browser: Browser, url: string): Promise<PageViewer> {
    const viewer = new PageViewer(browser, url, await browser.newPage());
    await viewer.#page.goto(url);
    await viewer.#page.locator(".count").filter({ hasText: /./ }).waitFor({ timeout: patience });
    return viewer;
  }

  async firstShow(): Promise<number> {
    const page = await this.#browser.newPage();
    const took = await timed(async () => {
      await page.goto(this.#url);
      await page.locator(row).last().waitFor({ timeout: patience });
    });
    await page.close();
    return took;
  }

  async sessions(): Promise<number> {
    await this.#press("1");
    const took = await timed(async () => {
      await this.#press("2");
      await this.#sees(/logged in as/);
    });
    await this.#press("1");
    return took;
  }

  firstHit(text: string): Promise<number> {
    return this.#searching(text, (hits) => hits.filter({ hasText: /^[1-9][\d,]* found/ }));
  }

  search(text: string): Promise<number> {
    return this.#searching(text, (hits) => hits.filter({ hasText: /found$/ }));
  }

  async next(text: string, say: () => Promise<void>): Promise<number> {
    return timed(async () => {
      await say();
      await this.#sees(text);
    });
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #searching(text: string, until: (count: ReturnType<Page["locator"]>) => ReturnType<Page["locator"]>) {
    const field = this.#page.locator("[data-search]");
    const took = await timed(async () => {
      await field.fill(text);
      await until(this.#page.locator(".count")).waitFor({ timeout: patience });
    });
    await field.fill("");
    await this.#page.locator(".count").filter({ hasText: /line/ }).waitFor({ timeout: patience });
    await this.#page.locator("h1").click();
    return took;
  }

  async #press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async #sees(text: string | RegExp): Promise<void> {
    await this.#page.locator(row).filter({ hasText: text }).first().waitFor({ timeout: patience });
  }
}
