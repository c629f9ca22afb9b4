import assert from "node:assert/strict";
import { test } from "node:test";
import { answerRow, refusalRow } from "../../catalogue/index.ts";

test("a flow's own row is found before the general one", () => {
  assert.equal(refusalRow("domain-create", "not-logged-in").id, "domain-create/2002/not-logged-in");
  assert.equal(refusalRow("poll-request", "not-logged-in").id, "session/2002/not-logged-in");
  assert.equal(refusalRow(undefined, "unknown-command").id, "session/2000/unknown-command");
});

test("an answer is found by its name", () => {
  assert.equal(answerRow("domain-delete", "pending").id, "domain-delete/1001/pending");
  assert.equal(answerRow("hello", "greeted").id, "hello/0/greeted");
});

test("what the catalogue does not know is an error", () => {
  assert.throws(() => refusalRow("domain-create", "no-such-reason"), /domain-create/);
  assert.throws(() => answerRow("domain-create", "no-such-answer"), /no-such-answer/);
});
