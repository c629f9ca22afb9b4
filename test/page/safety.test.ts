import assert from "node:assert/strict";
import { test } from "node:test";
import { ask as evaluate, openFile } from "../reports/browser.ts";
import { onPage, press, shows, until } from "./browser.ts";
import { ask, infoDomain, password } from "./demo.ts";
import { browser, demo } from "./stage.ts";

test("without a token it asks for one, a wrong one is refused, and the right one opens it", async () => {
  const { url, token } = demo.simulator.control;
  const { page, complaints, requests } = await openFile(browser, `${url}/`);
  await shows(page, "h1", /eppraise simulator/);
  assert.equal(page.url(), `${url}/page/`);
  assert.equal(await page.locator("nav").isVisible(), false);
  assert.ok(requests.every((request) => !request.includes("/worlds")));
  assert.deepEqual(complaints, []);
  await page.keyboard.type("wrong-token");
  await press(page, "Enter");
  await shows(page, "[role=alert]", /does not open/);
  await page.keyboard.type(token);
  await press(page, "Enter");
  await shows(page, "h1", /Transcript/);
  await page.reload();
  await shows(page, "h1", /Transcript/);
  await page.context().close();
});

test("a wrong token in the address is asked for again, and is no longer there", async () => {
  const { page } = await openFile(browser, `${demo.simulator.control.url}/page/#token=wrong`);
  await shows(page, "[role=alert]", /does not open/);
  assert.doesNotMatch(page.url(), /token/);
  await page.context().close();
});

test("a world's own token opens that world alone", async () => {
  const { simulator } = demo;
  const token = "own-token-of-one-world";
  await simulator.createWorld({ registrars: [{ id: "tenant-1", password }] }, { id: "tenant", token });
  const { page } = await openFile(browser, `${simulator.control.url}/page/#token=${token}&world=tenant`);
  await shows(page, "h1", /Transcript/);
  assert.deepEqual(await page.locator("#worlds option").allInnerTexts(), ["tenant"]);
  assert.deepEqual(await page.locator("main select option").allInnerTexts(), ["all", "tenant-1"]);
  await page.context().close();
  const other = await openFile(browser, `${simulator.control.url}/page/#token=${token}&world=main`);
  await shows(other.page, "[role=alert]", /does not open/);
  await other.page.context().close();
});

test("the token leaves the address as soon as it is read", () =>
  onPage(browser, demo, async (page) => {
    assert.ok(!page.url().includes(demo.simulator.control.token));
    assert.equal(await evaluate(page, "history.length <= 2"), true);
  }));

test("the page and its files may load nothing from elsewhere, and run nothing that stands in them", async () => {
  const { url, token } = demo.simulator.control;
  const names = ["", "main.mjs", "list.mjs", "page.css", "icon.svg"];
  for (const name of names) {
    const answer = await fetch(`${url}/page/${name}`);
    assert.equal(answer.status, 200, name);
    const policy = answer.headers.get("content-security-policy") ?? "";
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
    const text = await answer.text();
    assert.ok(!text.includes(token));
    if (name === "") assert.doesNotMatch(text, /<script>|<style|\sstyle=|\son\w+=|https?:/);
  }
  for (const path of ["/page/none.mjs", "/page/..%2findex.html", "/page/../server.ts", "/page/assets/main.mjs"])
    assert.notEqual((await fetch(`${url}${path}`)).status, 200, path);
  assert.equal((await fetch(`${url}/page/`, { method: "POST" })).status, 401);
});

test("markup in what people write stays text, everywhere", async () => {
  const evil = '<img src=x onerror="window.struck=1"><script>window.struck=1</script>';
  const { url, token } = demo.simulator.control;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const change = {
    contacts: [
      {
        id: "evil-1",
        sponsor: "registrar-a",
        postalInfo: { name: evil, city: evil, country: "DE", streets: [evil] },
      },
    ],
    messages: [{ registrar: "registrar-a", text: evil }],
  };
  const answer = await fetch(`${url}/worlds/main`, { method: "PATCH", headers, body: JSON.stringify(change) });
  assert.equal(answer.status, 200, await answer.text());
  await onPage(browser, demo, async (page) => {
    const client = await demo.connect("registrar-a");
    await ask(client, infoDomain(evil.replaceAll("<", "&lt;").replaceAll("&lt;img", "&lt;img")));
    await ask(client, evil);
    await page.locator(".list").first().focus();
    await shows(page, ".row", /no command/);
    await press(page, "End", "ArrowUp", "ArrowUp");
    await press(page, "4");
    await shows(page, "td", /onerror/);
    await press(page, "3");
    await page.locator("main select").selectOption("contacts");
    await shows(page, ".row", /evil-1/);
    await page.locator(".list").focus();
    await press(page, "End");
    await page.locator("details summary").click();
    await shows(page, "details pre", /onerror/);
    assert.equal(await evaluate(page, "document.querySelectorAll('img, main script').length"), 0);
    assert.equal(await evaluate(page, "window.struck === undefined"), true);
    client.end();
  });
});

test("no password is shown: not in the transcript, and not among what is on file", () =>
  onPage(browser, demo, async (page) => {
    const client = await demo.connect("registrar-a");
    await shows(page, ".row", /login registrar-a/);
    await page.locator(".list").first().focus();
    await press(page, "Home", "ArrowDown", "ArrowDown");
    await shows(page, ".detail pre", /\*{11}/);
    assert.ok(!(await evaluate<string>(page, "document.documentElement.outerHTML")).includes(password));
    client.end();
  }));

test("a simulator that is gone is said, and one that comes back is found", () =>
  onPage(
    browser,
    demo,
    async (page) => {
      await page.route("**/live**", (route) => route.fulfill({ status: 503, json: { error: "Gone for a moment." } }));
      await demo.connect("registrar-a").then((client) => client.end());
      await shows(page, "#said.bad", /Trying again/);
      await page.unroute("**/live**");
      await until(page, "!document.body.classList.contains('lost')");
    },
    { forgiven: /503/ },
  ));
