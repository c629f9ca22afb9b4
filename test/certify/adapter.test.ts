import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Adapter } from "../../certify/drive/adapter.ts";
import type { Briefing, Word } from "../../certify/drive/driver.ts";

const task = {
  step: 7,
  action: "register-domain",
  text: "Register it",
  details: { domain: "a.example", hosts: ["b"] },
};
const forever = new AbortController().signal;

/** An adapter whose program answers each line by a function of it. */
function adapter(context: TestContext, answer: string): Adapter {
  const program = `require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => { const said = JSON.parse(line); const word = (${answer})(said); if (word !== undefined) console.log(typeof word === "string" ? word : JSON.stringify(word)); });`;
  const made = new Adapter(`${process.execPath} -e '${program}'`);
  context.after(() => made.end());
  return made;
}

async function wordOf(context: TestContext, answer: string): Promise<Word> {
  return adapter(context, answer).ask(task, forever);
}

test("an adapter is told the step with all its details, and its word is taken", async (context) => {
  const echo =
    '(said) => said.event === "step" && said.domain === "a.example" && said.hosts[0] === "b" && said.action === "register-domain" ? { step: said.step, done: true } : undefined';
  assert.deepEqual(await wordOf(context, echo), { kind: "done" });
});

test("it is briefed before the first step", async (context) => {
  const driven = adapter(
    context,
    '(said) => said.event === "start" && said.protocol === 1 && said.plan === "mine" ? { done: true } : undefined',
  );
  const word = driven.ask(task, forever);
  driven.begin({ plan: "mine" } as Briefing);
  assert.deepEqual(await word, { kind: "done" });
});

test("it may fail or give up, with a reason", async (context) => {
  const failed = await wordOf(context, '({ step }) => ({ step, done: false, reason: "no network" })');
  assert.deepEqual(failed, { kind: "failed", reason: "the adapter says that it failed: no network" });
  const skipped = await wordOf(context, '({ step }) => ({ step, skip: true, reason: "too hard" })');
  assert.deepEqual(skipped, { kind: "skipped", reason: "too hard" });
});

test("nonsense is a failure that says what was said", async (context) => {
  const said = async (answer: string) => {
    const word = await wordOf(context, answer);
    return word.kind === "failed" ? word.reason : word.kind;
  };
  assert.match(await said("({ step }) => ({ step })"), /neither "done" nor "skip": \{"step":7\}/);
  assert.match(await said('() => "done!"'), /is no JSON object: done!/);
  assert.match(await said("() => 5"), /is no JSON object: 5/);
});

test("a word about another step is not taken for this one", async (context) => {
  const late =
    "({ step }) => { console.log(JSON.stringify({ step: step - 1, done: false })); return { step, done: true }; }";
  assert.deepEqual(await wordOf(context, late), { kind: "done" });
});

test("a program that ends takes all steps with it", async (context) => {
  const gone = adapter(context, "() => process.exit(3)");
  assert.deepEqual(await gone.ask(task, forever), { kind: "failed", reason: "the adapter is gone: it ended with 3" });
  assert.match(JSON.stringify(await gone.ask(task, forever)), /gone: it ended with 3/);
  const missing = new Adapter("there-is-no-such-program-anywhere 2>/dev/null");
  assert.match(JSON.stringify(await missing.ask(task, forever)), /gone: it ended with 127/);
});

test("a program that does not leave is ended, with what it started", async () => {
  const stubborn = new Adapter(`${process.execPath} -e 'setInterval(() => undefined, 1000)'`);
  await stubborn.end();
  assert.match(JSON.stringify(await stubborn.ask(task, forever)), /gone: it was ended by SIGKILL/);
});
