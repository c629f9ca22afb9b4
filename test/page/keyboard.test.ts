// biome-ignore-all lint/performance/useDomNodeTextContent: what a person sees is what counts here
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask as evaluate } from "../reports/browser.ts";
import { onPage as openPage, press, shows, tabTo, until } from "./browser.ts";
import { ask, createDomain, infoDomain } from "./demo.ts";
import { browser, demo } from "./stage.ts";

// Every task of the page by keyboard alone: nothing here touches a mouse.

const onPage = (use: (page: Page) => Promise<void>, forgiven?: RegExp) =>
  openPage(browser, demo, use, forgiven && { forgiven });
const focused = (page: Page) => evaluate<string>(page, "document.activeElement.textContent");

test("a command appears as it is said, is read with its passwords masked, and is found", () =>
  onPage(async (page) => {
    await shows(page, ".count", /from now on/);
    const client = await demo.connect("registrar-a");
    await ask(client, createDomain("fresh.example"));
    await shows(page, ".row", /create domain fresh\.example/);
    await tabTo(page, ".list");
    await press(page, "Home", "ArrowDown", "ArrowDown");
    await shows(page, ".detail pre", /<pw>\*+<\/pw>/);
    assert.equal(await page.locator('.row[aria-selected="true"] .what').innerText(), "login registrar-a");
    assert.ok((await page.locator(".detail pre").innerText()).includes("\n    <login>"), "it is not laid out");
    await press(page, "Enter");
    assert.equal(await evaluate(page, "document.activeElement.className"), "detail");
    await press(page, "Escape");
    assert.equal(await evaluate(page, "document.activeElement.getAttribute('role')"), "listbox");
    await press(page, "/");
    await page.keyboard.type("domain-create/1000");
    await shows(page, ".count", /^1 found$/);
    await tabTo(page, ".list:not([hidden])");
    await press(page, "ArrowDown");
    await shows(page, ".detail", /registered/);
    client.end();
  }));

test("who is connected is shown, and a session leads to what it said", () =>
  onPage(async (page) => {
    const client = await demo.connect("registrar-b");
    await ask(client, infoDomain("other.example"));
    await press(page, "2");
    assert.equal(await focused(page), "Sessions");
    await shows(page, ".row", /logged in as registrar-b/);
    await tabTo(page, ".list");
    await press(page, "End");
    await shows(page, ".detail", /urn:ietf:params:xml:ns:domain-1\.0/);
    await tabTo(page, ".detail button");
    await press(page, "Enter");
    assert.equal(await focused(page), "Transcript");
    await shows(page, ".row", /info domain other\.example/);
    const sessions = await page.locator(".list:visible .row .dim:nth-child(3)").allInnerTexts();
    assert.equal(new Set(sessions).size, 1);
    client.end();
    await press(page, "2");
    await shows(page, ".count", /Nobody/);
  }));

test("an object shows its past and its future, and the clock takes it there", () =>
  onPage(async (page) => {
    await demo.simulator.createWorld({}, { id: "other" }).catch(() => undefined);
    await press(page, "3", "/");
    await page.keyboard.type("deleted");
    await shows(page, ".count", /^1 domain$/);
    await tabTo(page, ".list");
    await press(page, "ArrowDown");
    await shows(page, ".timeline .now", /Now/);
    assert.deepEqual(await page.locator(".timeline .future > span:last-child").allInnerTexts(), [
      "The redemption period ends: it can no longer be restored.",
      "The name is purged and free to register again.",
    ]);
    await press(page, "n");
    await shows(page, "#said", /expiring\.example: It expires/);
    await shows(page, ".now", /2026-01-16 10:00:00/);
    await tabTo(page, '#clock [aria-label="A month on"]');
    await press(page, "Enter");
    await shows(page, ".now", /2026-02-16 10:00:00/);
    await shows(page, ".timeline .future", /purged/);
    assert.equal(await page.locator(".timeline .future").count(), 1);
  }));

test("queues, billing and the agenda are read, and the clock is moved, set and sent to an event", () =>
  onPage(async (page) => {
    await press(page, "4");
    await shows(page, "td", /Welcome to the sample world/);
    await tabTo(page, "main select");
    await press(page, "r", "r");
    await until(page, "![...document.querySelectorAll('td')].some((cell) => cell.textContent.includes('Welcome'))");
    await press(page, "Escape", "5");
    await shows(page, "th", /In a grace period/);
    await shows(page, "td", /renewal, every year/);
    await press(page, "6");
    await tabTo(page, "main input");
    await page.keyboard.type("P1D");
    await press(page, "Enter");
    await shows(page, "#said", /It is 20\d\d-/);
    await tabTo(page, "main input");
    await page.keyboard.type("2026-03-01T00:00:00Z");
    await press(page, "Enter");
    await shows(page, ".now", /2026-03-01 00:00:00/);
    const next = await page.locator("tbody time").first().innerText();
    await tabTo(page, "td button");
    await press(page, "Enter");
    await shows(page, ".now", new RegExp(next));
    await tabTo(page, "main input");
    await page.keyboard.type("rubbish");
    await press(page, "Enter");
    await shows(page, "#said.bad", /write a length of time/);
  }, /400 \(Bad Request\)/));

test("a fault is put, strikes, and is taken away", () =>
  onPage(async (page) => {
    await press(page, "7");
    await shows(page, ".note", /A sound client/);
    await tabTo(page, "main select");
    await page.keyboard.type("command-fail");
    const kind = await page.locator("main select").first().inputValue();
    await tabTo(page, "main button.main");
    await press(page, "Enter");
    await shows(page, "td", new RegExp(kind));
    const client = await demo.connect("registrar-a");
    client.send(infoDomain("other.example"));
    await shows(page, "h2 ~ div:last-child td", new RegExp(kind));
    await tabTo(page, 'td button[aria-label^="Take"]');
    await press(page, "Enter");
    await shows(page, ".empty", /None: this world behaves/);
    assert.notEqual(await evaluate(page, "document.activeElement.tagName"), "BODY", "the focus is lost");
    client.end();
  }));

test("a plan's steps are shown while somebody works through it", () =>
  onPage(async (page) => {
    await press(page, "8");
    await shows(page, ".empty", /Nobody works through a plan/);
    const { url, token } = demo.simulator.control;
    const steps = [
      { text: "Log in.", state: "done" },
      { text: "Register a name.", state: "now" },
      { text: "<b>Leave</b>.", state: "to-do" },
    ];
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const body = JSON.stringify({ title: "Basics", steps });
    await fetch(`${url}/worlds/main/plan`, { method: "PUT", headers, body });
    await shows(page, '.step[aria-current="step"]', /Register a name/);
    assert.match(await page.locator(".step").last().innerText(), /<b>Leave<\/b>/);
    await fetch(`${url}/worlds/main/plan`, { method: "DELETE", headers });
    await shows(page, ".empty", /Nobody works through a plan/);
  }));

test("the tab key reaches everything once, in the order of the page, and leaves it again", () =>
  onPage(async (page) => {
    await shows(page, "h1", /Transcript/);
    await evaluate(page, "document.activeElement.blur()");
    const seen: string[] = [];
    for (let count = 0; count < 40; count++) {
      await press(page, "Tab");
      const what = await evaluate<string>(
        page,
        "((e) => e === document.body ? '' : e.getAttribute('aria-label') ?? e.id ?? e.textContent)(document.activeElement) || document.activeElement.textContent",
      );
      if (await evaluate<boolean>(page, "document.activeElement === document.body")) break;
      const ring = await evaluate<string>(page, "getComputedStyle(document.activeElement).outlineStyle");
      assert.equal(ring, "solid", `nobody sees that ${what} has the focus`);
      seen.push(what);
    }
    assert.equal(seen[0], "Skip to content");
    assert.ok(seen.includes("A day on") && seen.includes("Colours: as the system") && seen.includes("What was said"));
    assert.ok(seen.findIndex((what) => what.startsWith("Transcript")) < seen.indexOf("What was said"));
    assert.ok(seen.length < 39, "the tab key does not come out again");
  }));

test("the keys are told, and can be switched off", () =>
  onPage(async (page) => {
    await press(page, "?");
    await shows(page, "#help", /the clock to the next event/);
    await tabTo(page, "#help input");
    await press(page, "Space", "Escape");
    assert.equal(await page.locator("#help").isVisible(), false);
    await press(page, "3");
    assert.equal(await page.locator("h1").innerText(), "Transcript");
  }));

test("skipping to the content leaves the view as it is", () =>
  onPage(async (page) => {
    await press(page, "2");
    await shows(page, "h1", /Sessions/);
    await page.locator(".skip").focus();
    await press(page, "Enter");
    assert.equal(await evaluate(page, "document.activeElement.id"), "main");
    await shows(page, "h1", /Sessions/);
  }));
