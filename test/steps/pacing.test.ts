import assert from "node:assert/strict";
import { test } from "node:test";
import { ownShare, Pace } from "../../steps/support/pacing.ts";
import { Sessions } from "../../steps/support/sessions.ts";
import { NotApplicable } from "../../steps/support/verdicts.ts";

/** When turns are due that are all asked for at once, milliseconds from then. */
function due(perSecond: number | undefined, turns: number, of = 1): readonly number[] {
  const pace = new Pace(perSecond, { of }, () => 0);
  return Array.from({ length: turns }, () => pace.book());
}

test("without a limit nothing waits", () => assert.deepEqual(due(undefined, 3), [0, 0, 0]));

test("in no second more is sent than is allowed", () => {
  assert.deepEqual(due(2, 6), [0, 0, 1000, 1000, 2000, 2000]);
  for (const rate of [1, 2.5, 3, 10]) {
    const sent = due(rate, 50);
    for (const at of sent) {
      const within = sent.filter((other) => other >= at && other < at + 1000).length;
      assert.ok(within <= rate, `${within} at a limit of ${rate}`);
    }
  }
});

test("less than one a second is waited for", () => assert.deepEqual(due(0.5, 3), [0, 2000, 4000]));

test("processes of one run take their parts", () => {
  assert.deepEqual(due(4, 4, 2), [0, 0, 1000, 1000]);
  assert.deepEqual(due(1, 2, 4), [0, 4000]);
  assert.deepEqual(ownShare({ CUCUMBER_TOTAL_WORKERS: "3", CUCUMBER_WORKER_ID: "2" }), { index: 2, of: 3 });
  assert.deepEqual(ownShare({}), { index: 0, of: 1 });
});

test("what sends more at once than is allowed is not applicable", () => {
  const pace = new Pace(3, { of: 1 }, () => 0);
  assert.equal(pace.book(3), 0);
  assert.equal(pace.book(2), 1000);
  assert.throws(() => pace.book(4), NotApplicable);
});

test("a registrar has no more connections than it may have, and idle ones are given up first", () => {
  const connection = () => ({
    isClosed: false,
    close() {
      this.isClosed = true;
    },
  });
  const sessions = new Sessions(2, { index: 0, of: 1 });
  const [first, second] = [connection(), connection()];
  const idle = [first];
  const giveUp = () => {
    const line = idle.pop();
    line?.close();
    return line !== undefined;
  };
  assert.equal(sessions.isFull("A", giveUp), false);
  sessions.add("A", first as never);
  sessions.add("A", second as never);
  assert.equal(sessions.isFull("B", giveUp), false);
  assert.equal(sessions.isFull("A", giveUp), false, "the idle one is given up");
  assert.ok(first.isClosed && !second.isClosed);
  sessions.add("A", connection() as never);
  assert.equal(sessions.isFull("A", giveUp), true);
  assert.match(sessions.refusal("A").message, /allows registrar A 2 connections/);
  second.close();
  assert.equal(sessions.isFull("A", giveUp), false, "one that ended does not count");
});

test("processes of one run share the connections", () => {
  const shares = [0, 1, 2].map((index) => {
    const sessions = new Sessions(4, { index, of: 3 });
    let count = 0;
    while (!sessions.isFull("A", () => false)) {
      sessions.add("A", { isClosed: false } as never);
      count++;
    }
    return count;
  });
  assert.deepEqual(shares, [2, 1, 1]);
});
