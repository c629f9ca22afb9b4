import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadConfiguration, runCucumber } from "@cucumber/cucumber/api";
import { Collector } from "../../reports/collect.ts";
import type { Counts, ScenarioResult } from "../../reports/model.ts";

const fixture = fileURLToPath(new URL("./fixture", import.meta.url));
const told: { readonly done: number; readonly total: number; readonly counts: Counts }[] = [];
const collector = new Collector({
  rows: new Set(["domain-create/1000/registered", "domain-create/2302/resource-already-exists", "poll-ack/1000/gone"]),
  repeat: (file, line) => `eppraise run ${file}:${line}`,
  onProgress: (done, total, counts) => told.push({ done, total, counts }),
});

// One real run of Cucumber, so that its messages are those that it sends and not those that we expect.
before(async () => {
  const sink = new PassThrough().resume();
  const environment = { cwd: fixture, stdout: sink, stderr: sink };
  const provided = {
    paths: ["features/**/*.feature"],
    import: ["steps.mjs"],
    publish: false,
    retry: 1,
    retryTagFilter: "@flaky",
  };
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment);
  await runCucumber(runConfiguration, environment, (envelope) => collector.accept(envelope)).catch(() => {});
});

function named(name: string): ScenarioResult {
  const found = collector.scenarios().filter((scenario) => scenario.name === name);
  assert.equal(found.length, 1, `"${name}" has ${found.length} results`);
  return found[0] as ScenarioResult;
}

test("a scenario that passes has its feature, file, line, tags and rows", () => {
  const { feature, file, line, tags, rows, verdict, steps, repeat, failure } = named("The name is free");
  assert.equal(feature, "Registering a domain name");
  assert.equal(file, "domain/create.feature");
  assert.equal(line, 8);
  assert.deepEqual(tags, ["@domain-create", "@domain-create/1000/registered"]);
  assert.deepEqual(rows, ["domain-create/1000/registered"]);
  assert.equal(verdict, "passed");
  assert.deepEqual(
    steps.map(({ keyword, text }) => `${keyword} ${text}`),
    ["Given a session", "When a name is registered", "Then the answer is 1000"],
  );
  assert.equal(repeat, "eppraise run domain/create.feature:8");
  assert.equal(failure, undefined);
});

test("a check that does not hold is a failure in a Then, with both sides and what was exchanged", () => {
  const { verdict, failure, steps, exchanges, rows } = named("The name is taken");
  assert.equal(verdict, "failed");
  assert.deepEqual(failure, {
    step: "Then the answer is 2302",
    kind: "then",
    message: "the answer is 1000, not 2302",
    expected: "code 2302",
    actual: "code 1000",
  });
  assert.deepEqual(
    steps.map((step) => step.verdict),
    ["passed", "passed", "failed", "skipped"],
  );
  assert.equal(exchanges?.[0]?.sent, "<epp/>");
  assert.deepEqual(rows, ["domain-create/2302/resource-already-exists"]);
});

test("a failure before the check says where, without colours and without a stack", () => {
  const { verdict, failure } = named("The command cannot be sent");
  assert.equal(verdict, "failed");
  assert.equal(failure?.kind, "when");
  assert.equal(failure?.message, "the connection was closed\nbefore the answer came");
});

test("a Given that fails, or whatever calls itself a set-up, is not held against the row", () => {
  const { verdict, failure, exchanges, rows } = named("What it needs cannot be had");
  assert.equal(verdict, "set-up failed");
  assert.equal(failure?.kind, "given");
  assert.equal(failure?.step, "Given registrar B holds what nobody can hold");
  assert.equal(exchanges?.length, 1, "with its frames");
  assert.deepEqual(rows, ["domain-create/2302/resource-already-exists"]);
  const hidden = named("Its session cannot be opened");
  assert.equal(hidden.verdict, "set-up failed");
  assert.equal(hidden.reason, "registrar A cannot log in.");
  assert.equal(hidden.failure?.kind, "when");
});

test("a hook that fails afterwards is a check of the scenario, and counts", () => {
  assert.equal(named("A hook afterwards breaks").verdict, "failed");
});

test("response times are gathered by command, and scenarios counted by row whether they run or not", () => {
  assert.deepEqual(collector.times(), { "domain create": [3, 4], login: [12.5] });
  assert.equal(collector.available().get("domain-create/2302/resource-already-exists"), 3);
  assert.equal(collector.available().get("poll-ack/1000/gone"), undefined);
});

test("what a step says of itself decides, whether Cucumber calls it skipped or failed", () => {
  assert.equal(named("Nothing is claimed").verdict, "not applicable");
  assert.equal(named("Nothing is claimed").reason, "the subject does not claim it");
  assert.equal(named("It is claimed and cannot be tried").verdict, "not testable");
  assert.equal(named("A waiver excuses it").verdict, "waived");
  assert.equal(named("A waiver excuses it").reason, "W-1 until 2030-01-01");
  assert.equal(named("A waiver excuses it").failure?.message, "the answer is 1000, not 2302");
});

test('a later failure cannot hide behind "not applicable"', () => {
  assert.equal(named('A failure behind "not applicable"').verdict, "failed");
});

test("steps that are undefined, pending, ambiguous, skipped without a reason or missing are the suite's own fault", () => {
  for (const name of [
    "No step is defined",
    "A step is unfinished",
    "Two steps are defined",
    "Skipped without a word",
    "Without a step",
  ]) {
    assert.equal(named(name).verdict, "harness error", name);
    assert.notEqual(named(name).reason ?? "", "", name);
  }
});

test("a hook that breaks beforehand is a failed set-up, and is shown as a step", () => {
  const { verdict, failure, steps } = named("A hook breaks");
  assert.equal(verdict, "set-up failed");
  assert.equal(failure?.kind, "hook");
  assert.equal(failure?.step, "Before put the world back");
  assert.equal(failure?.message, "the control port does not answer");
  assert.deepEqual(
    steps.map(({ keyword, verdict: one }) => `${keyword} ${one}`),
    ["Before failed", "Given skipped", "Then skipped"],
  );
});

test("each line of an outline has its own line and verdict", () => {
  const lines = collector.scenarios().filter((scenario) => scenario.name === "A line of examples");
  assert.deepEqual(
    lines.map(({ line, verdict }) => `${line} ${verdict}`),
    ["61 passed", "62 failed"],
  );
});

test("an attempt that is repeated leaves no trace", () => {
  assert.equal(named("The second attempt passes").verdict, "passed");
});

test("a hook of the whole run that fails is a problem of the run", () => {
  assert.equal(collector.problems().length, 1);
  assert.match(collector.problems()[0] ?? "", /^a hook of the whole run failed: .*the server did not stop/s);
});

test("progress is told from nothing to everything", () => {
  const total = collector.scenarios().length;
  assert.deepEqual(told[0], { done: 0, total, counts: { ...told[0]?.counts } });
  assert.deepEqual(
    told.map(({ done }) => done),
    Array.from({ length: total + 1 }, (_, done) => done),
  );
  const { counts } = told.at(-1) ?? { counts: undefined };
  assert.equal(counts?.["harness error"], 5);
  assert.equal(told[0]?.counts.passed, 0);
});
