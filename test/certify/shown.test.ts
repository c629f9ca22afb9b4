import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Task } from "../../certify/drive/driver.ts";
import { ShownPlan } from "../../certify/plan/shown.ts";
import type { ScenarioResult } from "../../reports/model.ts";
import type { HostedWorld } from "../../simulator/control/hosted-world.ts";
import { folder } from "../cli/program.ts";

const quiet = { scenario: () => {}, task: () => {}, taskDone: () => {}, taskNotDone: () => {} };

const result = (name: string, verdict: ScenarioResult["verdict"], more: Partial<ScenarioResult> = {}) =>
  ({ name, line: 1, tags: [], verdict, durationMs: 1, steps: [], ...more }) as unknown as ScenarioResult;

test("the page is told of each scenario what it is, what is to be done, and what became of it, without secrets", (context) => {
  const path = join(folder(context), "mine.feature");
  const outline =
    "  Scenario Outline: <which>\n    Given it\n    Examples:\n      | which |\n      | Two |\n      | Three |\n";
  writeFileSync(path, `Feature: Mine\n  Scenario: One\n    Given it\n${outline}`);
  const hosted = {} as HostedWorld;
  const secrets = () => new Set(["s3cret"]);
  const shown = new ShownPlan({ hosted, plan: { name: "mine", path, protocol: "epp" }, progress: quiet, secrets });
  const steps = () => hosted.plan?.plan.steps.map(({ text, state, note }) => [text, state, note]);
  assert.equal(hosted.plan?.plan.title, "Mine");
  assert.deepEqual(steps(), [
    ["One", "to-do", undefined],
    ["Two", "to-do", undefined],
    ["Three", "to-do", undefined],
  ]);
  shown.scenario("One");
  shown.task({ step: 1, action: "x", text: "Use s3cret.", details: {} } satisfies Task);
  assert.deepEqual(steps()?.[0], ["One", "now", "Use ******."]);
  const first = hosted.plan?.version;
  shown.outcome({ scenarios: [result("One", "passed")], problems: [] });
  shown.scenario("Two");
  const failure = { message: "it said s3cret\nmore", step: "x", kind: "then" } as unknown as ScenarioResult["failure"];
  shown.outcome({
    scenarios: [
      result("One", "passed"),
      result("Two", "failed", failure && { failure }),
      result("Three", "not applicable", { reason: "No DNSSEC." }),
    ],
    problems: [],
  });
  assert.deepEqual(steps(), [
    ["One", "done", undefined],
    ["Two", "failed", "it said ******"],
    ["Three", "skipped", "No DNSSEC."],
  ]);
  assert.notEqual(hosted.plan?.version, first);
});
