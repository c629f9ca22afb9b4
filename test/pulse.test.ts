import assert from "node:assert/strict";
import { test } from "node:test";
import { Pulse, type Screen } from "./pulse.ts";

function screen(isTTY: boolean) {
  const texts: string[] = [];
  const made: Screen = { isTTY, columns: 40, write: (text) => texts.push(text) };
  return { made, texts };
}

test("a log gets a line of the last thing that was said, no wider than it is", () => {
  const { made, texts } = screen(false);
  const pulse = new Pulse(made);
  pulse.hear(`first\nsecond ${"x".repeat(80)}\n`);
  pulse.hear("\n");
  pulse.beat();
  pulse.end();
  assert.equal(texts.length, 1);
  assert.match(texts[0] ?? "", /^ {8}0:00 {2}second x+\n$/);
  assert.equal(texts[0]?.length, 40);
});

test("a terminal has one line, which is gone at the end", () => {
  const { made, texts } = screen(true);
  const pulse = new Pulse(made);
  pulse.hear("going on\n");
  pulse.beat();
  pulse.end();
  assert.deepEqual(texts, ["\r\u001b[2K        0:00  going on", "\r\u001b[2K"]);
});
