import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { Ending } from "../../cli/test/ending.ts";
import { onSignals } from "../../cli/test/signals.ts";

test("a run ends once, as whoever asked first wants it", async () => {
  const begun: boolean[] = [];
  const ending = new Ending(async (complete) => begun.push(complete));
  assert.equal(ending.hasBegun, false);
  const [early, late] = await Promise.all([ending.come({ complete: false }), ending.come({ complete: true })]);
  assert.deepEqual(begun, [false]);
  assert.equal(early.complete, false);
  assert.equal(late, early);
});

function listening() {
  const from = new EventEmitter();
  const heard: string[] = [];
  const clock = { now: 0 };
  const ignore = onSignals(
    () => heard.push("first"),
    () => heard.push("again"),
    { from, now: () => clock.now },
  );
  return { from, heard, clock, ignore };
}

test("a second signal counts as one, unless it is the same key passed on by a program in between", () => {
  const { from, heard, clock } = listening();
  from.emit("SIGINT");
  clock.now = 100;
  from.emit("SIGINT");
  assert.deepEqual(heard, ["first"]);
  clock.now = 600;
  from.emit("SIGTERM");
  assert.deepEqual(heard, ["first", "again"]);
});

test("signals are the system's business again afterwards", () => {
  const { from, ignore } = listening();
  ignore();
  assert.deepEqual(from.eventNames(), []);
});
