import type { Browser, Page } from "playwright-core";
import { press, shows, tabTo } from "../test/page/browser.ts";
import { ask, createDomain, type Demo, infoDomain, startDemo } from "../test/page/demo.ts";
import { openFile } from "../test/reports/browser.ts";

/** What is to be seen: how to get there, and by which width. */
interface View {
  readonly name: string;
  readonly width: number;
  readonly go: (page: Page) => Promise<void>;
}

const all: readonly View[] = [
  { name: "page-transcript", width: 1280, go: readTranscript },
  { name: "page-narrow", width: 390, go: readTranscript },
  {
    name: "page-object",
    width: 1280,
    go: async (page) => {
      await press(page, "3");
      await shows(page, ".row", /leaving\.example/);
      await page.locator(".row", { hasText: "leaving.example" }).click();
      await shows(page, ".timeline .future", /approved/);
    },
  },
  {
    name: "page-time",
    width: 1280,
    go: async (page) => {
      await press(page, "6");
      await shows(page, "td", /expiring\.example/);
    },
  },
  {
    name: "page-faults",
    width: 1280,
    go: async (page) => {
      await press(page, "7");
      await shows(page, "td", /answer-split/);
    },
  },
];

async function readTranscript(page: Page): Promise<void> {
  await shows(page, ".row", /2302/);
  await tabTo(page, ".list");
  await press(page, "Home", ...Array.from({ length: 8 }, () => "ArrowDown"));
  await shows(page, ".detail pre", /\*{8}/);
}

/** Says what a client says on a morning like any other. */
async function work(demo: Demo): Promise<() => void> {
  const one = await demo.connect("registrar-a");
  const other = await demo.connect("registrar-b");
  await ask(one, createDomain("fresh.example"));
  await ask(one, infoDomain("fresh.example"));
  await ask(other, createDomain("fresh.example"));
  demo.world.hosted.weather.add({ kind: "answer-split", size: 40 });
  demo.world.hosted.weather.add({ kind: "dropped-inside-answer", when: { commands: ["domain-renew"] } });
  await ask(other, infoDomain("other.example"));
  await ask(one, infoDomain("leaving.example"));
  return () => {
    one.end();
    other.end();
  };
}

/** Goes through the views of the simulator's page in both colours and has a picture kept of each. */
export async function views(browser: Browser, keep: (page: Page, name: string) => Promise<void>): Promise<void> {
  for (const { name, width, go } of all)
    for (const colorScheme of ["light", "dark"] as const) {
      const demo = await startDemo();
      const { page } = await openFile(browser, demo.url, { viewport: { width, height: 800 }, colorScheme });
      await shows(page, ".count", /from now on/);
      const end = await work(demo);
      await go(page);
      await keep(page, `${name}-${colorScheme}`);
      end();
      await page.context().close();
      await demo.close();
    }
}
