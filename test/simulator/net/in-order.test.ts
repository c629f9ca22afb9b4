import assert from "node:assert/strict";
import { test } from "node:test";
import { InOrder } from "../../../simulator/net/in-order.ts";

/** A promise that is settled from outside. */
function condition() {
  let met: () => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    met = resolve;
    failed = reject;
  });
  return { promise, met, failed };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("what waits for nothing is done at once", () => {
  const done: string[] = [];
  new InOrder(() => done.push("failed")).after(undefined, () => done.push("one"));
  assert.deepEqual(done, ["one"]);
});

test("what comes later waits for what came before, even where its own condition is met", async () => {
  const done: string[] = [];
  const order = new InOrder(() => done.push("failed"));
  const [first, second] = [condition(), condition()];
  order.after(first.promise, () => done.push("one"));
  order.after(second.promise, () => done.push("two"));
  order.after(undefined, () => done.push("three"));
  second.met();
  await settled();
  assert.equal(done.length, 0);
  first.met();
  await settled();
  order.after(undefined, () => done.push("four"));
  done.push("five");
  assert.deepEqual(done, ["one", "two", "three", "four", "five"], "the fourth has nothing to wait for any more");
});

test("what waited for something that did not happen is not done", async () => {
  const done: string[] = [];
  const order = new InOrder(() => done.push("failed"));
  const never = condition();
  order.after(never.promise, () => done.push("one"));
  never.failed(new Error("no"));
  await settled();
  assert.deepEqual(done, ["failed"]);
});
