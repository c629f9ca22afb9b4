import assert from "node:assert/strict";
import { test } from "node:test";
import { effects } from "../../catalogue/effects.ts";
import { type Answer, flows, type RrpAnswer, rrpFlows } from "../../catalogue/index.ts";

const answers = [...Object.entries(flows), ...Object.entries(rrpFlows)].flatMap(([flow, entry]) =>
  Object.entries<Answer | RrpAnswer>(entry.answers).map(([name, answer]) => ({
    id: `${flow} ${name}`,
    flow,
    ...answer,
  })),
);

test("labels of side effects are words in lower case, with dots between them", () => {
  for (const label of Object.keys(effects)) assert.match(label, /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/);
});

test("each label is used, and none twice in one answer", () => {
  // What a refusal counts stands in no answer.
  const used = new Set<string>(["failed-login"]);
  for (const { id, effects: labels = [] } of answers) {
    assert.equal(new Set(labels).size, labels.length, id);
    for (const label of labels) used.add(label);
  }
  assert.deepEqual([...used].sort(), Object.keys(effects).sort());
});

test("whatever asks only, changes nothing", () => {
  for (const { id, flow, code, effects: labels } of answers) {
    // That the session ends after a success stands beside what the success does.
    if (code === 220) assert.equal(labels, undefined, id);
    else if (/(check|info|query|hello|poll-request|logout|rrp|describe|quit|status)$/.test(flow))
      assert.equal(labels, undefined, id);
    else assert.notEqual(labels, undefined, id);
  }
});

test("whatever changes an object leaves an entry in its history", () => {
  for (const { id, effects: labels = [] } of answers) {
    assert.equal(labels.includes("object"), labels.includes("history"), id);
  }
});

test("what a transfer request prepares, every end of the transfer clears away", () => {
  const prepared = flows["domain-transfer-request"].answers.requested.effects.filter((label) =>
    label.endsWith(".speculative"),
  );
  assert.equal(prepared.length, 6);
  const ends = ["domain-transfer-approve approved", "domain-transfer-reject rejected", "domain-delete pending"];
  for (const end of ends) {
    const labels = answers.find(({ id }) => id === end)?.effects ?? [];
    for (const label of prepared) assert.ok(labels.includes(label), `${end}: ${label}`);
  }
});
