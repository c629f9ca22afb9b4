import assert from "node:assert/strict";
import { test } from "node:test";
import { OutOfTime, Reachability } from "../../steps/support/reachability.ts";
import { NoConnection, NotTestable } from "../../steps/support/verdicts.ts";

const late = () => Promise.reject(new OutOfTime("no connection within 10 ms"));
const refused = () => Promise.reject(new Error("connect ECONNREFUSED"));

test("a server that is gone without a word is not waited for again and again", async () => {
  const reachability = new Reachability();
  for (let time = 0; time < 5; time++) await assert.rejects(reachability.over(late), NoConnection);
  let isTried = false;
  const tried = reachability.over(async () => {
    isTried = true;
  });
  await assert.rejects(tried, (error) => error instanceof NotTestable && /5 attempts failed/.test(error.message));
  assert.equal(isTried, false);
});

test("refusals are quick, and are tried each time", async () => {
  const reachability = new Reachability();
  for (let time = 0; time < 8; time++) await assert.rejects(reachability.over(refused), NoConnection);
  assert.equal(await reachability.over(async () => "open"), "open");
});

test("one connection in between, and everything is well", async () => {
  const reachability = new Reachability();
  for (let time = 0; time < 4; time++) await assert.rejects(reachability.over(late), NoConnection);
  await reachability.over(async () => {});
  for (let time = 0; time < 5; time++) await assert.rejects(reachability.over(late), NoConnection);
});
