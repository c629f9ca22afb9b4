import assert from "node:assert/strict";
import { test } from "node:test";
import { allRows } from "../../../catalogue/rows.ts";
import { after, transitions } from "../../../simulator/rrp/states.ts";
import { rrpWorld, Talk } from "./support.ts";

test("each arrow belongs to a row of the catalogue", () => {
  const rows = new Set(allRows().map(({ id }) => id));
  for (const { row } of transitions) assert.ok(rows.has(row), row);
});

test("no state is left in two ways by one event, and none is left once disconnected", () => {
  const seen = new Set(transitions.map(({ from, event }) => `${from} ${event}`));
  assert.equal(seen.size, transitions.length);
  assert.ok(!transitions.some(({ from }) => from === "DIS"));
});

test("an arrow leads where it says; left out, it does not disconnect", () => {
  for (const { from, event, to, row } of transitions) {
    assert.equal(after(from, event), to);
    assert.equal(after(from, event, row), to === "DIS" ? from : to);
  }
  assert.equal(after("DIS", "accepted"), "DIS");
});

test("a connection waits for authentication, then for commands", () => {
  const talk = new Talk();
  assert.equal(talk.conversation.state, "PRE");
  assert.equal(talk.logIn("regA").code, 200);
  assert.equal(talk.conversation.state, "WFC");
  assert.equal(talk.domain("check", "free.tld").code, 210);
  assert.equal(talk.conversation.state, "WFC");
  assert.equal(talk.say("quit").code, 220);
  assert.equal(talk.conversation.state, "DIS");
});

test("one authentication may fail, and a second one ends the connection", () => {
  const talk = new Talk();
  assert.deepEqual(pick(talk.say("session", "-Id:regA", "-Password:wrong")), { code: 530, closes: false });
  assert.equal(talk.conversation.state, "WFR");
  assert.deepEqual(pick(talk.say("session", "-Id:nobody", `-Password:right`)), { code: 530, closes: true });
});

test("the second try may succeed", () => {
  const talk = new Talk();
  talk.say("session", "-Id:regA", "-Password:wrong");
  assert.equal(talk.logIn("regA").code, 200);
  assert.equal(talk.conversation.state, "WFC");
});

test("a session without a password counts as a failure, a command that comes too early does not", () => {
  const talk = new Talk();
  for (let times = 0; times < 3; times++) assert.equal(talk.say("describe").code, 547);
  assert.equal(talk.say("sync").code, 500);
  assert.equal(talk.conversation.state, "PRE");
  assert.equal(talk.say("session", "-Id:regA").code, 509);
  assert.equal(talk.conversation.state, "WFR");
  assert.deepEqual(pick(talk.say("session", "-Id:regA")), { code: 509, closes: true });
});

test("a second session on the same connection is out of place and changes nothing", () => {
  const talk = Talk.as("regA");
  assert.equal(talk.logIn("regB").code, 547);
  assert.equal(talk.conversation.session.registrar, "regA");
});

test("what the server is made to fail with closes the connection where the code says so", () => {
  const failing = (fault: "closing" | "retry" | "failed" | "closing-after-success") => {
    const talk = Talk.as("regA");
    const { rrp } = talk.world.policy;
    talk.world.policy = { ...talk.world.policy, rrp: { ...rrp, fault } };
    return pick(talk.domain("add", "new.tld"));
  };
  assert.deepEqual(failing("closing"), { code: 420, closes: true });
  assert.deepEqual(failing("retry"), { code: 421, closes: false });
  assert.deepEqual(failing("failed"), { code: 549, closes: false });
  assert.deepEqual(failing("closing-after-success"), { code: 220, closes: true });
});

test("a failure of the server's own is no authentication that failed", () => {
  const talk = new Talk(rrpWorld({ fault: "retry" }));
  for (let times = 0; times < 3; times++) assert.deepEqual(pick(talk.logIn("regA")), { code: 421, closes: false });
});

test("a registrar has no more sessions than it may have", () => {
  const world = rrpWorld({ maxSessions: 2 });
  assert.equal(new Talk(world, () => 1).logIn("regA").code, 200);
  assert.deepEqual(pick(new Talk(world, () => 2).logIn("regA")), { code: 521, closes: true });
});

function pick({ code, closes }: { readonly code: number; readonly closes: boolean }) {
  return { code, closes };
}
