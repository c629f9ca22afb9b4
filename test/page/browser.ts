import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ask as evaluate, openFile } from "../reports/browser.ts";
import type { Demo } from "./demo.ts";

/** Uses the page of a demo, and holds it to asking nobody else and complaining of nothing. */
export async function onPage(
  browser: Browser,
  demo: Demo,
  use: (page: Page) => Promise<void>,
  { forgiven, ...options }: BrowserContextOptions & { readonly forgiven?: RegExp } = {},
): Promise<void> {
  const { page, complaints, requests } = await openFile(browser, demo.url, options);
  try {
    await page.waitForSelector("nav a");
    await until(page, "document.querySelector('.now').textContent !== ''");
    await use(page);
  } finally {
    await page.context().close();
  }
  // The browser notes each refusal by itself.
  assert.deepEqual(
    complaints.filter((complaint) => !forgiven?.test(complaint)),
    [],
  );
  const { url, token } = demo.simulator.control;
  for (const request of requests) {
    assert.ok(request.startsWith(url), `it asked ${request}`);
    // The fragment is not sent; nothing of the token may stand in what is.
    assert.ok(!request.split("#")[0]?.includes(token), "the token stands in an address");
  }
}

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with the tab key until what is focused fits a selector; fails when it comes round. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press("Tab");
    if (await evaluate<boolean>(page, `document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  assert.fail(`the tab key does not lead to ${selector}`);
}

/** Waits until an element has a text; fails when it never does. */
export async function shows(page: Page, selector: string, text: RegExp): Promise<void> {
  const found = page.locator(selector).filter({ hasText: text, visible: true }).first();
  await found.waitFor({ timeout: 15_000 });
}

/** Waits until an expression is true in the page, whose policy lets nobody else evaluate anything there. */
export async function until(page: Page, expression: string): Promise<void> {
  for (let count = 0; count < 300; count++) {
    if (await evaluate<boolean>(page, expression)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`this never came true: ${expression}`);
}
