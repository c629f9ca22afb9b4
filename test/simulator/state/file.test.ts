import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { imageOf } from "../../../simulator/control/image.ts";
import { FileReader, format, linesOf, UnusableFile, version } from "../../../simulator/state/file-text.ts";
import type { WorldImage } from "../../../simulator/state/head.ts";
import { live } from "../properties/life.ts";
import { runs } from "../properties/runs.ts";
import { newWorld } from "../properties/sample.ts";
import { steps } from "../properties/steps.ts";
import { assertAlike, revived } from "./alike.ts";

function readBack(text: string): WorldImage {
  const reader = new FileReader();
  for (const line of text.replace(/\n$/, "").split("\n")) reader.take(line);
  return reader.end();
}

/** The error of a text that cannot be used. */
function fault(text: string): UnusableFile {
  try {
    readBack(text);
  } catch (error) {
    assert.ok(error instanceof UnusableFile, String(error));
    return error;
  }
  return assert.fail("it was taken");
}

/** A saved world with a bit of a life, large enough for rows to be proved in between. */
const saved = (() => {
  const world = newWorld();
  for (let key = 10_000; key < 12_500; key++) world.write("dnsRefreshes", key, { name: `n${key}.example`, at: key });
  return [...linesOf(imageOf(world))].join("");
})();

test("a world that is saved and loaded is the same in every respect, lives on alike, and is put back to the same", async () => {
  await fc.assert(
    fc.asyncProperty(steps(40), steps(10), async (before, after) => {
      const world = newWorld();
      live(before, world);
      const loaded = await revived(readBack([...linesOf(imageOf(world))].join("")));
      assertAlike(loaded, world);
      const rows = (one: typeof world) => live(after, one).map(({ executed }) => [executed?.row, executed?.server]);
      assert.deepEqual(rows(loaded), rows(world));
      assertAlike(loaded, world);
      for (const one of [world, loaded]) one.reset();
      assertAlike(loaded, world);
    }),
    runs(60),
  );
});

test("what was changed of the policy is kept apart from what it is put back to", async () => {
  const world = newWorld();
  const { policy } = world;
  world.policy = { ...policy, maxChecks: 3 };
  const loaded = await revived(readBack([...linesOf(imageOf(world))].join("")));
  assert.equal(loaded.policy.maxChecks, 3);
  loaded.reset();
  assert.deepEqual(loaded.policy, policy);
});

test("a file that ends too early is not taken, wherever it ends", () => {
  fc.assert(
    fc.property(fc.nat(saved.length - 2), (end) => {
      const { line, message } = fault(saved.slice(0, end));
      assert.equal(line, Math.max(1, saved.slice(0, end).replace(/\n$/, "").split("\n").length), message);
    }),
    runs(100),
  );
});

test("a file in which a character is another one is not taken, and the place is told", () => {
  fc.assert(
    fc.property(fc.nat(saved.length - 2), (at) => {
      const other = saved[at] === "7" ? "8" : "7";
      const changed = saved.slice(0, at) + other + saved.slice(at + 1);
      const { line, message } = fault(changed);
      const changedLine = saved.slice(0, at).split("\n").length;
      const [, from, to] = /lines (\d+) to (\d+)/.exec(message) ?? [];
      const isTold = line === changedLine || (Number(from) <= changedLine && changedLine <= Number(to));
      // A line whose end is gone is told as the longer line that it has become.
      assert.ok(isTold || saved[at] === "\n", `${message}, and it is line ${changedLine}`);
    }),
    runs(200),
  );
});

for (const [what, first, message] of [
  ["of a newer version", { format, version: version + 1 }, /line 1: .*version 2 .*take a newer eppraise/],
  ["of an older version", { format, version: 0 }, /line 1: there is no version 0/],
  ["of a version that is none", { format, version: "1" }, /line 1: there is no version "1"/],
  ["of another kind", { format: "something else", version }, /line 1: this is no file of a world/],
] as const)
  test(`a file ${what} is not taken`, () => {
    assert.match(fault(saved.replace(/^.*/, JSON.stringify(first))).message, message);
  });

for (const [what, text, message] of [
  ["nothing", "", /line 1: this is no file of a world/],
  ["a fixture in YAML", "registrars: []\n", /line 1: this is no file of a world/],
  ["a head without a clock", saved.replace('"clock":{', '"block":{'), /line 2: head\.clock: /],
  ["a table that there is not", saved.replace('["fixture","tlds"', '["fixture","tldz"'), /no table "tldz"/],
  [
    "a key of another kind",
    saved.replace('"dnsRefreshes",10000', '"dnsRefreshes","a"'),
    /"a" is no key of dnsRefreshes/,
  ],
  ["something after the end", `${saved}{}\n`, /something follows the end/],
] as const)
  test(`${what} is not taken`, () => {
    assert.match(fault(text).message, message);
  });
