// biome-ignore-all lint/performance/useDomNodeTextContent: what a person sees is what counts here
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { writeReports } from "../../reports/write.ts";
import { ask, openFile, startBrowser, style } from "./browser.ts";
import { lineAnElement, sampleReport } from "./sample.ts";

let browser: Browser;
let folder: string;
let url: string;

before(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "eppraise-page-"));
  const paths = await writeReports(sampleReport(), folder, { pretty: lineAnElement });
  url = pathToFileURL(paths[2] ?? "").href;
});
after(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** Uses the page, and holds it to asking nothing of the network and complaining of nothing. */
async function onPage(use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const { page, complaints, requests } = await openFile(browser, url, options);
  await use(page);
  assert.deepEqual(complaints, []);
  assert.deepEqual(requests, [url]);
  await page.context().close();
}

/** Waits until an expression is true. The page's policy forbids what Playwright would do to wait inside the page. */
async function until(page: Page, expression: string): Promise<void> {
  for (let tries = 0; !(await ask<boolean>(page, expression)); tries++) {
    assert.ok(tries < 200, expression);
    await page.waitForTimeout(25);
  }
}

const cell = (page: Page, label: string) => page.locator(`.matrix a[aria-label^="${label}"]`);
const visibleRows = (page: Page) =>
  page.locator(".r:visible").evaluateAll((rows: readonly { readonly id: string }[]) => rows.map((row) => row.id));
const ground = (page: Page) => style(page.locator("html"), "backgroundColor");

test("the summary says who was tested, how it ended and with what numbers", () =>
  onPage(async (page) => {
    assert.equal(await page.locator("h1").innerText(), "Example Registry (staging)");
    assert.equal(await page.locator(".outcome").innerText(), "2 rows failed");
    const numbers = await page.locator(".counts li").allInnerTexts();
    assert.deepEqual(
      numbers.map((text) => text.replaceAll(/\s+/g, " ").trim()),
      [
        "5 ✓ passed",
        "2 ✕ failed",
        "1 ! harness error",
        "1 ⚑ set-up failed",
        "1 ? not testable",
        "1 ≈ waived",
        "1 – not applicable",
        "4 ○ not yet covered",
      ],
    );
    assert.match(await page.locator(".facts").innerText(), /2025-03-09 10:15 UTC.*1 min 23 s.*12 scenarios/s);
  }));

test("a cell tells its verdicts by sign and number, and what is not covered does not look passed", () =>
  onPage(async (page) => {
    assert.equal(await cell(page, "domain-create, 2302").textContent(), "✕1");
    assert.equal(await cell(page, "login, 1000").textContent(), "✓1");
    const mixed = await cell(page, "domain-create, 2306").getAttribute("aria-label");
    assert.equal(mixed, "domain-create, 2306: 1 waived, 1 not applicable, 1 not yet covered");
    const background = (label: string) => style(cell(page, label), "backgroundColor");
    assert.equal(await cell(page, "host-create, 2303").textContent(), "○1");
    assert.notEqual(await background("host-create, 2303"), await background("login, 1000"));
    assert.match(await page.locator('.matrix[aria-label^="RRP"] thead').innerText(), /^flow\s+200\s*$/);
  }));

test("choosing a cell shows its rows, the worst first, and each leads to its place in the list", () =>
  onPage(async (page) => {
    assert.equal(await page.locator("#dock").isVisible(), false);
    await cell(page, "domain-create, 2306").click();
    const titles = await page.locator("#dock li span").allInnerTexts();
    assert.deepEqual(titles, [
      "more name servers are given than allowed",
      "the period is longer than allowed",
      "the name is reserved",
    ]);
    await page.locator("#dock li a").nth(2).click();
    const row = page.locator('[id="domain-create/2306/name-reserved"]');
    assert.equal(await row.getAttribute("open"), "");
    assert.ok(await row.isVisible());
    assert.match(await row.innerText(), /not applicable: the profile names no reserved name/);
    assert.equal(await page.locator("#dock").isVisible(), false);
  }));

test("the matrix works with the keyboard alone", () =>
  onPage(async (page) => {
    const focused = () => ask<string>(page, 'document.activeElement?.getAttribute("aria-label") ?? ""');
    await cell(page, "hello, 0").focus();
    assert.ok(await page.locator("#dock").isVisible(), "focus shows the rows");
    await page.keyboard.press("ArrowDown");
    assert.match(await focused(), /^login, 1000/);
    await page.keyboard.press("ArrowRight");
    assert.match(await focused(), /^login, 2200/);
    await page.keyboard.press("Home");
    assert.match(await focused(), /^login, 1000/);
    await page.keyboard.press("Enter");
    assert.equal(await ask(page, 'document.activeElement.closest("#dock") !== null'), true);
    await page.keyboard.press("Escape");
    assert.match(await focused(), /^login, 1000/);
    assert.equal(await page.locator("#dock").isVisible(), false);
    const stops = await page.locator('.matrix[aria-label^="EPP"] .c[tabindex="0"]').count();
    assert.equal(stops, 1, "the tab key must not walk through every cell");
  }));

test("the tab key reaches everything in order, beginning with the way past the navigation", () =>
  onPage(async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await ask(page, "document.activeElement.className"), "skip");
    const seen = new Set<string>();
    for (let press = 0; press < 90; press++) {
      await page.keyboard.press("Tab");
      seen.add(
        await ask<string>(
          page,
          'document.activeElement.closest("nav, header, section")?.id ?? document.activeElement.tagName',
        ),
      );
    }
    for (const part of ["summary", "matrix", "failures", "rows"]) assert.ok(seen.has(part), `${part} is not reached`);
  }));

test("rows are filtered by verdict and by text, and all come back", () =>
  onPage(async (page) => {
    await page.locator("[data-chip=f]").click();
    assert.deepEqual(await visibleRows(page), ["domain-create/2302/resource-already-exists", "rrp/add/registers"]);
    assert.equal(await page.locator("#shown").innerText(), "2 of 16 rows");
    await page.locator("[data-chip=o]").click();
    assert.equal((await visibleRows(page)).length, 6);
    await page.keyboard.press("/");
    await page.keyboard.type("DOMAIN-create 2306");
    assert.deepEqual(await visibleRows(page), ["domain-create/2306/period-too-long"]);
    await page.keyboard.type(" nonsense");
    assert.ok(await page.locator("#nothing").isVisible());
    await page.locator("[data-clear]").click();
    assert.equal(await page.locator("#shown").innerText(), "16 rows");
    assert.equal(await page.locator(".flow:visible").count(), 11);
    await page.locator("[data-open]").click();
    assert.equal((await visibleRows(page)).length, 16);
  }));

test("rows are filtered by flow, code and level too, and the address keeps it all", () =>
  onPage(async (page) => {
    const hash = () => ask<string>(page, "location.hash");
    await page.locator("#flow").selectOption("domain-create");
    assert.equal((await visibleRows(page)).length, 5);
    await page.locator("#code").selectOption("2306");
    await page.locator("#level").selectOption("choice");
    assert.deepEqual(await visibleRows(page), [
      "domain-create/2306/name-reserved",
      "domain-create/2306/too-many-nameservers",
    ]);
    await page.locator("[data-chip=w]").click();
    await page.locator("[data-chip=n]").click();
    await page.locator("#find").fill("reserved name");
    await until(page, "location.hash.includes('find=')");
    const kept = "#?verdict=waived,not-applicable&flow=domain-create&code=2306&level=choice&find=reserved%20name";
    assert.equal(await hash(), kept);
    await page.locator("#flow").selectOption("");
    await page.locator("#code").selectOption("none");
    await until(page, "!location.hash.includes('flow=')");
    assert.match(await hash(), /code=none/);
    await page.locator("[data-clear]").click();
    await until(page, "location.hash === ''");
    assert.equal(await page.locator("#shown").innerText(), "16 rows");
  }));

test("an address that was kept shows the same again, and what it asks for in vain is passed over", async () => {
  const { page, complaints } = await openFile(browser, `${url}#?verdict=set-up-failed,failed&level=must&flow=rrp-add`);
  assert.deepEqual(await visibleRows(page), ["rrp/add/registers"]);
  assert.equal(await page.locator("[data-chip=s]").getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator("#level").inputValue(), "must");
  assert.ok(await page.locator("#rows-title").isVisible());
  await page.evaluate("location.hash = '#?verdict=set-up-failed&flow=no-such-flow'");
  await until(page, "document.querySelector('#shown').textContent.startsWith('1 of')");
  assert.deepEqual(await visibleRows(page), ["contact-info/2201/resource-not-owned"]);
  await page.evaluate("location.hash = '#hello/0/greeted'");
  await until(page, "document.querySelector('#shown').textContent === '16 rows'");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the filters are worked with the keyboard alone", () =>
  onPage(async (page) => {
    await page.keyboard.press("/");
    for (const key of ["Tab", "ArrowDown"]) await page.keyboard.press(key);
    assert.equal(await ask(page, "document.activeElement.id"), "flow");
    assert.notEqual(await page.locator("#flow").inputValue(), "");
    await page.locator("#flow").selectOption("");
    for (const key of ["Tab", "Tab", "c"]) await page.keyboard.press(key);
    assert.equal(await page.locator("#level").inputValue(), "choice");
    for (const key of ["Tab", "Tab", "Space"]) await page.keyboard.press(key);
    assert.equal(await page.locator("[data-chip=f]").getAttribute("aria-pressed"), "true");
  }));

test("response times stand by class and command, beside their limits", () =>
  onPage(async (page) => {
    const lines = (await page.locator("#times tr").allInnerTexts()).map((line) => line.replaceAll(/\s+/g, " ").trim());
    assert.ok(lines.includes("session 3 95 ms 120 ms 120 ms 4,000 ms ✓ 100 %"), lines.join("\n"));
    assert.ok(lines.includes("query 5 14 ms 2,500 ms 2,500 ms 2,000 ms ✕ 80.0 %"));
    assert.ok(lines.includes("domain transfer query 1 1,800 ms 1,800 ms 1,800 ms 100 %"));
  }));

test("a number of the summary shows the rows that it counts", () =>
  onPage(async (page) => {
    await page.locator("#flow").selectOption("login");
    await page.locator(".counts a[data-show=w]").click();
    assert.deepEqual(await visibleRows(page), ["domain-create/2306/too-many-nameservers"]);
    assert.equal(await page.locator("[data-chip=w]").getAttribute("aria-pressed"), "true");
  }));

test("a failure shows both sides, the requirement, the steps, the frames and the command", () =>
  onPage(async (page) => {
    await page.locator(".first a").first().click();
    const card = page.locator("#failure-1");
    assert.deepEqual(await card.locator(".contrast dd").allInnerTexts(), [
      "code 2302 (object exists)",
      "code 1000 (completed)",
    ]);
    assert.match(
      await card.locator("blockquote").innerText(),
      /the name is already registered\s+2302 · RFC 5730 §3 · The standard fixes this/,
    );
    assert.equal(await card.locator(".steps .failed").textContent(), "✕Then the answer is 2302 (failed)");
    assert.match(await card.locator(".problem").innerText(), /element resData/);
    const frames = card.locator(".body > .exchange pre");
    assert.match(
      await frames.nth(0).innerText(),
      /<domain:create .*>\n<domain:name>taken-7f3a\.example<\/domain:name>/,
    );
    assert.match(await frames.nth(1).innerText(), /<result code="1000">/);
    assert.equal(await card.locator(".earlier pre").first().isVisible(), false);
    await card.locator(".earlier summary").click();
    assert.match(await card.locator(".earlier pre").first().innerText(), /<pw>••••••<\/pw>/);
    const colours = await Promise.all(
      ["b", "i", "q"].map((name) => style(frames.nth(0).locator(name).first(), "color")),
    );
    assert.equal(new Set(colours).size, 3);
  }));

test("the command is copied", () =>
  onPage(
    async (page) => {
      const button = page.locator("#failure-1 [data-copy]");
      await button.click();
      await page.waitForFunction((each) => each?.textContent === "Copied", await button.elementHandle());
      const text = await ask(page, "navigator.clipboard.readText()");
      assert.equal(text, "eppraise run --profile example.yaml 'domain/create/names.feature:14'");
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("scenarios that could not be judged say why", () =>
  onPage(async (page) => {
    const texts = await page.locator(".fail .reason").allTextContents();
    assert.ok(texts.includes("the subject claims a clock, and its control port does not answer"));
    assert.ok(texts.some((text) => text.startsWith("W-3, until 2025-12-31")));
  }));

// The contrast of two colours as the accessibility guidelines compute it.
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

for (const scheme of ["light", "dark"] as const)
  test(`in ${scheme} colours every cell and text can be read`, () =>
    onPage(
      async (page) => {
        const behind = await ground(page);
        assert.equal(luminance(behind) > 0.5, scheme === "light");
        const surface = await style(page.locator(".scroll").first(), "backgroundColor");
        for (const each of await page.locator(".matrix .c").all()) {
          const own = await style(each, "backgroundColor");
          const found = ratio(await style(each, "color"), own === "rgba(0, 0, 0, 0)" ? surface : own);
          assert.ok(found >= 4.5, `${await each.getAttribute("aria-label")}: ${found.toFixed(2)}`);
        }
        for (const text of [".lead", ".facts", ".verdict p:last-child", ".legend li"])
          assert.ok(ratio(await style(page.locator(text).first(), "color"), behind) >= 4.5, text);
      },
      { colorScheme: scheme },
    ));

test("the button changes the colours, and the choice is remembered", () =>
  onPage(
    async (page) => {
      const light = await ground(page);
      await page.locator("#theme").click();
      assert.equal(await ground(page), light);
      await page.locator("#theme").click();
      assert.notEqual(await ground(page), light);
      assert.equal(await page.locator("#theme").getAttribute("aria-label"), "Colours: dark");
      assert.equal(await ask(page, 'localStorage.getItem("eppraise-theme")'), "dark");
    },
    { colorScheme: "light" },
  ));

for (const width of [320, 390, 768, 1280])
  test(`at ${width} pixels nothing hangs over the side, with everything open`, () =>
    onPage(
      async (page) => {
        await ask(page, 'document.querySelectorAll("details").forEach(each => { each.open = true })');
        await cell(page, "domain-create, 2306").click();
        const wide = await ask(page, "document.documentElement.scrollWidth - innerWidth");
        assert.equal(wide, 0);
      },
      { viewport: { width, height: 844 } },
    ));

test("without scripts everything is there", () =>
  onPage(
    async (page) => {
      assert.equal(await page.locator(".r").count(), 16);
      await cell(page, "domain-create, 2302").click();
      assert.match(page.url(), /#flow-domain-create$/);
      await page.locator("#flow-domain-create > summary").click();
      assert.equal((await visibleRows(page)).includes("domain-create/2302/resource-already-exists"), true);
    },
    { javaScriptEnabled: false },
  ));

test("on paper there are no controls, and the rows are open", () =>
  onPage(async (page) => {
    await page.emulateMedia({ media: "print" });
    await ask(page, 'dispatchEvent(new Event("beforeprint"))');
    assert.equal((await visibleRows(page)).length, 16);
    assert.equal(await page.locator("nav").isVisible(), false);
    assert.equal(await page.locator(".tools").isVisible(), false);
    await ask(page, 'dispatchEvent(new Event("afterprint"))');
    assert.equal((await visibleRows(page)).length, 0);
  }));
