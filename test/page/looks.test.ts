import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { PlanProgress } from "../../simulator/control/page/plan.ts";
import { ask as evaluate } from "../reports/browser.ts";
import { onPage, press, shows } from "./browser.ts";
import { ask, createDomain, infoDomain } from "./demo.ts";
import { browser, demo } from "./stage.ts";

/** Of a plan that goes on, so that each state can be seen. */
const plan: PlanProgress = {
  version: 1,
  plan: {
    title: "Basics",
    steps: [
      { text: "Log in.", state: "done" },
      { text: "Ask.", state: "failed", note: "It did not." },
      { text: "Leave.", state: "skipped" },
      { text: "Register.", state: "now" },
      { text: "Renew.", state: "to-do" },
    ],
  },
};

/** Texts whose contrast with what is behind them is too small, as the accessibility guidelines compute it. */
const tooFaint = `(() => {
  const numbers = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (rgb) => rgb.slice(0, 3).map((value) => value / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const colour = numbers(getComputedStyle(each).backgroundColor);
      layers.push(colour);
      if (colour[3] === 255) break;
    }
    return layers.reverse().reduce((ground, [r, g, b, a]) => [r, g, b].map((value, index) => value * (a / 255) + ground[index] * (1 - a / 255)), [255, 255, 255]);
  };
  const ratio = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const faint = [];
  let looked = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest(".sr, .skip, script, option")) continue;
    looked++;
    const found = ratio(numbers(getComputedStyle(element).color), behind(element));
    if (found < 4.5) faint.push(found.toFixed(2) + " " + text.data.trim().slice(0, 40));
  }
  return { looked, faint };
})()`;

const views = ["transcript", "sessions", "objects", "queues", "billing", "time", "faults", "plan"];

async function open(page: Page, index: number): Promise<void> {
  await press(page, String(index + 1));
  await shows(page, "nav a[aria-current]", new RegExp(views[index] ?? "", "i"));
  const list = page.locator(".list:visible");
  if ((await list.count()) > 0) {
    await shows(page, ".row:not(.waits)", /./);
    await list.first().focus();
    await press(page, "End");
    await shows(page, ".detail h2", /./);
  } else await shows(page, "td, .step", /./);
}

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`every text can be read and nothing overflows, ${colorScheme}, ${width} wide`, () =>
      onPage(
        browser,
        demo,
        async (page) => {
          demo.world.hosted.plan = plan;
          const client = await demo.connect("registrar-a");
          const name = `${colorScheme}${width}.example`;
          for (const text of [createDomain(name), createDomain(name), infoDomain("none.example")])
            await ask(client, text);
          await demo.world.hosted.weather.add({ kind: "answer-split" });
          await ask(client, infoDomain(name));
          for (const index of views.keys()) {
            await open(page, index);
            const { looked, faint } = await evaluate<{ looked: number; faint: string[] }>(page, tooFaint);
            assert.ok(looked > 20, `${views[index]}: nothing was looked at`);
            assert.deepEqual(faint, [], views[index]);
            const wide = await evaluate<number>(page, "document.documentElement.scrollWidth");
            assert.ok(wide <= width, `${views[index]} is ${wide} wide`);
          }
          const ground = await evaluate<string>(page, "getComputedStyle(document.documentElement).backgroundColor");
          assert.equal(Number(/\d+/.exec(ground)?.[0]) > 128, colorScheme === "light");
          client.end();
        },
        { colorScheme, viewport: { width, height: 800 } },
      ));

test("colours can be chosen, whatever the system's are, and are remembered", () =>
  onPage(
    browser,
    demo,
    async (page) => {
      const ground = () => evaluate<string>(page, "getComputedStyle(document.documentElement).backgroundColor");
      const dark = await ground();
      await page.locator("#theme").focus();
      await press(page, "Enter");
      assert.notEqual(await ground(), dark);
      await page.reload();
      await shows(page, "h1", /Transcript/);
      assert.notEqual(await ground(), dark);
      assert.equal(await page.locator("#theme").getAttribute("aria-label"), "Colours: light");
    },
    { colorScheme: "dark" },
  ));

test("landmarks, headings, and names of all that can be used are there", () =>
  onPage(browser, demo, async (page) => {
    demo.world.hosted.plan = plan;
    for (const index of views.keys()) {
      await press(page, String(index + 1));
      await shows(page, "h1", /./);
      const nameless = await evaluate<string[]>(
        page,
        `[...document.querySelectorAll("button, input, select, [role=listbox], [tabindex='0']")].filter((each) => each.checkVisibility()).filter((each) => !(each.getAttribute("aria-label") || each.labels?.length || each.textContent.trim())).map((each) => each.outerHTML)`,
      );
      assert.deepEqual(nameless, [], views[index]);
      assert.equal(await page.locator("h1").count(), 1);
    }
    for (const landmark of ["header", "nav[aria-label]", "main"]) assert.equal(await page.locator(landmark).count(), 1);
  }));
