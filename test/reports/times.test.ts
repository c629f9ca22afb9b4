import assert from "node:assert/strict";
import { test } from "node:test";
import { classOf, responseText, shareText, timings } from "../../reports/times.ts";

test("commands are in the classes of the registry agreement", () => {
  const classes: Readonly<Record<string, readonly string[]>> = {
    session: ["login", "logout"],
    query: ["domain check", "contact info", "poll", "domain transfer query", "check"],
    transform: [
      "domain create",
      "host update",
      "contact delete",
      "domain renew",
      "domain transfer request",
      "domain transfer operation",
    ],
  };
  for (const [name, commands] of Object.entries(classes))
    for (const command of commands) assert.equal(classOf(command), name, command);
});

test("percentiles are those of answers that were given, by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  const [query] = timings({ "domain check": hundred });
  assert.deepEqual([query?.count, query?.p50, query?.p95, query?.p99], [100, 50, 95, 99]);
  const [one] = timings({ login: [7] });
  assert.deepEqual([one?.p50, one?.p95, one?.p99], [7, 7, 7]);
  assert.deepEqual(timings({}), []);
  assert.deepEqual(timings({ login: [] }), []);
});

test("nine of ten have to keep within 2,000 ms for queries, and 4,000 ms for the rest", () => {
  const list = (slow: number, ms: number) => Array.from({ length: 10 }, (_, index) => (index < slow ? ms : 1));
  const kept = (command: string, slow: number, ms: number) => timings({ [command]: list(slow, ms) })[0];
  assert.equal(kept("poll", 1, 2001)?.isKept, true);
  assert.equal(kept("poll", 1, 2001)?.within, 0.9);
  assert.equal(kept("poll", 2, 2001)?.isKept, false);
  assert.equal(kept("poll", 2, 2000)?.isKept, true, "the limit itself is within it");
  assert.equal(kept("domain create", 2, 4000)?.isKept, true);
  assert.equal(kept("domain create", 2, 4001)?.isKept, false);
  assert.equal(kept("login", 2, 4001)?.isKept, false);
});

test("classes stand in one order, each with its commands", () => {
  const all = timings({ poll: [3], "domain create": [1], login: [2], "domain check": [5] });
  assert.deepEqual(
    all.map(({ name, commands }) => [name, commands.map((command) => command.name)]),
    [
      ["session", ["login"]],
      ["query", ["poll", "domain check"]],
      ["transform", ["domain create"]],
    ],
  );
});

test("times and shares are written for people, and no share is rounded up to all", () => {
  assert.equal(responseText(0.84), "0.8 ms");
  assert.equal(responseText(42.4), "42 ms");
  assert.equal(responseText(1250), "1,250 ms");
  assert.equal(shareText(1), "100 %");
  assert.equal(shareText(0.99996), "99.9 %");
  assert.equal(shareText(0.9), "90.0 %");
});
