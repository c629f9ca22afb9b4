// A browser and a simulator for the tests of one file: whoever imports this has both before its first test, and they are
// gone after its last one.

import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import { startBrowser } from "../reports/browser.ts";
import { type Demo, startDemo } from "./demo.ts";

export let browser: Browser;
export let demo: Demo;

before(async () => {
  browser = await startBrowser();
  demo = await startDemo();
});
after(async () => {
  await browser?.close();
  await demo?.close();
});
