import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { freshSession } from "../../simulator/registry/session.ts";
import { ask as evaluate } from "../reports/browser.ts";
import { onPage, press, shows, until } from "./browser.ts";
import { browser, demo } from "./stage.ts";

const nodes = (page: Page) => evaluate<number>(page, "document.querySelectorAll('*').length");
const numberOfLast = (page: Page) =>
  evaluate<number>(
    page,
    "Math.max(...[...document.querySelectorAll('.list:not([hidden]) .row')].map((row) => Number(row.dataset.number)))",
  );

test("a transcript of a million lines has few elements, can be gone through, and is searched", {
  timeout: 240_000,
}, async () => {
  const { transcript } = demo.world.hosted;
  for (let count = 1; count <= 1_000_000; count++) {
    const document = Buffer.from(`<hello n="${count}"/>`);
    transcript.write({ kind: "received", connection: count % 10_000, at: 0, document, early: false });
    if (count % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await onPage(browser, demo, async (page) => {
    await shows(page, ".count", /1,000,000 lines/);
    await until(page, "[...document.querySelectorAll('.row')].some((row) => row.dataset.number === '1000000')");
    await shows(page, ".row", /hello/);
    assert.ok((await nodes(page)) < 600, "it has as many elements as lines");
    await page.locator(".list").first().focus();
    await press(page, "Home");
    await shows(page, ".detail pre", /n="1"/);
    await press(page, "PageDown", "PageDown", "ArrowDown");
    await press(page, "End");
    await shows(page, ".detail pre", /n="1000000"/);
    assert.equal(await numberOfLast(page), 1_000_000);
    await evaluate(
      page,
      "(() => { const list = document.querySelector('.list'); list.scrollTop = list.scrollHeight / 2; })()",
    );
    await until(
      page,
      "(() => { const rows = [...document.querySelectorAll('.row:not(.waits)')]; return rows.length > 5 && rows.every((row) => Math.abs(row.dataset.number - 500000) < 1000); })()",
    );
    assert.ok((await nodes(page)) < 600);
    await press(page, "/");
    await page.keyboard.type('n="4711"');
    await shows(page, ".count", /^1 found$/);
    await page.locator(".list:not([hidden])").focus();
    await press(page, "ArrowDown");
    await shows(page, ".detail pre", /n="4711"/);
  });
});

test("ten thousand sessions have few elements, and each can be reached", async () => {
  const { listener } = demo.world.hosted;
  const sessions = Array.from({ length: 10_000 }, (_, index) => ({
    ...freshSession({ address: "192.0.2.1" }),
    number: index + 1,
    registrar: `registrar-${index % 3}`,
  }));
  Object.defineProperties(listener, { sessions: { get: () => sessions }, connections: { get: () => sessions.length } });
  await onPage(browser, demo, async (page) => {
    await press(page, "2");
    await shows(page, ".count", /10,000 open/);
    await shows(page, ".row", /logged in as registrar-1/);
    assert.ok((await nodes(page)) < 600);
    await page.locator(".list").focus();
    await press(page, "End");
    await shows(page, ".detail h2", /Session 10000/);
    await press(page, "Home", "ArrowDown");
    await shows(page, ".detail h2", /Session 2$/);
    assert.ok((await nodes(page)) < 600);
  });
});
