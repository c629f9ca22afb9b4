import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask as evaluate } from "../reports/browser.ts";
import { onPage as openPage, press, shows, tabTo } from "./browser.ts";
import { password } from "./demo.ts";
import { browser, demo } from "./stage.ts";

// RRP on the page, by keyboard alone.

const onPage = (use: (page: Page) => Promise<void>) => openPage(browser, demo, use);
const about = (name: string) => ["EntityName:Domain", `DomainName:${name}`] as const;
const isBad = (page: Page, text: string) =>
  evaluate<boolean>(
    page,
    `[...document.querySelectorAll(".row")].find((row) => row.textContent.includes(${JSON.stringify(text)})).classList.contains("bad")`,
  );

test("a command of RRP appears as it is said, as lines, with its password masked, and is found", () =>
  onPage(async (page) => {
    await shows(page, ".count", /from now on/);
    const client = await demo.connectRrp("registrar-a");
    await client.say("add", ...about("lines.example"));
    await client.say("check", "EntityName:Domain");
    await shows(page, ".row", /add lines\.example/);
    await shows(page, ".row", /504 rrp-check: name-missing/);
    assert.deepEqual([await isBad(page, "504 rrp-check"), await isBad(page, "200 rrp-add")], [true, false]);
    await tabTo(page, ".list");
    await press(page, "Home", "ArrowDown");
    await shows(page, ".detail pre", /RRP Server version/);
    assert.equal(await page.locator('.row[aria-selected="true"] .what').textContent(), "rrp: banner");
    await press(page, "ArrowDown");
    await shows(page, ".detail pre", /-Id:registrar-a/);
    assert.deepEqual((await page.locator(".detail pre").textContent())?.split("\r\n"), [
      "session",
      "-Id:registrar-a",
      `-Password:${"*".repeat(password.length)}`,
    ]);
    assert.ok(!(await page.content()).includes(password));
    await press(page, "Enter");
    assert.equal(await evaluate(page, "document.activeElement.className"), "detail");
    await press(page, "Escape", "/");
    await page.keyboard.type("domainname:LINES.example");
    await shows(page, ".count", /^1 found$/);
    await tabTo(page, ".list:not([hidden])");
    await press(page, "ArrowDown");
    await shows(page, ".detail pre", /^add\s+EntityName:Domain\s+DomainName:lines\.example$/);
    await press(page, "/", "Control+a");
    await page.keyboard.type("rrp-add/200");
    await shows(page, ".count", /^1 found$/);
    await press(page, "Control+a");
    await page.keyboard.type(password);
    await shows(page, ".count", /^0 found$/);
    client.end();
  }));

for (const how of ["tls", "plain"] as const)
  test(`a session of RRP is shown, ${how === "tls" ? "over TLS" : "without encryption"}, and leads to what it said`, () =>
    onPage(async (page) => {
      const epp = await demo.connect("registrar-a");
      const client = await demo.connectRrp("registrar-b", how);
      await client.say("status", ...about("other.example"));
      await press(page, "2");
      await shows(page, ".count", /^2 open$/);
      await shows(page, ".row", /RRP.*logged in as registrar-b/);
      await tabTo(page, ".list");
      await press(page, "End");
      await shows(page, ".detail", /Protocol\s*RRP/);
      assert.equal(await page.locator(".detail h3").count(), 0, "RRP declares no services");
      await tabTo(page, ".detail button");
      await press(page, "Enter");
      await shows(page, ".row", /status other\.example/);
      const sessions = await page.locator(".list:visible .row .dim:nth-child(3)").allInnerTexts();
      assert.equal(new Set(sessions).size, 1);
      for (const one of [client, epp]) one.end();
    }));
