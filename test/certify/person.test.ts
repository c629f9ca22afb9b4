import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { Person } from "../../certify/drive/person.ts";

const task = { step: 1, action: "poll", text: "Read", details: {} };

test("a person skips a step with a word, and nothing else that is typed counts", async () => {
  const input = new PassThrough();
  const person = new Person(input);
  const word = person.ask(task, new AbortController().signal);
  input.write("what now?\nSkip\n");
  assert.deepEqual(await word, { kind: "skipped", reason: "it was skipped by hand" });
  assert.equal(person.confirms, false);
  await person.end();
});

test("what is typed after a step is over is not for that step", async () => {
  const input = new PassThrough();
  const person = new Person(input);
  const over = new AbortController();
  let isSkipped = false;
  void person.ask(task, over.signal).then(() => {
    isSkipped = true;
  });
  over.abort();
  input.write("skip\n");
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(isSkipped, false);
  await person.end();
});
