import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findPlan } from "../../certify/plan/find.ts";
import { serviceUris } from "../../certify/plan/needs.ts";
import { checkPlan } from "../../certify/plan/run.ts";
import { planFiles } from "./files.ts";
import { parseFeature, thenSteps } from "./parse.ts";

const plans = planFiles().map((file) => {
  const parsed = parseFeature(file);
  if (parsed === undefined) throw new Error(`${file.path} holds no feature`);
  return { ...file, ...parsed };
});

test("every sentence of every plan is known", async () => {
  for (const { path } of plans) {
    const { problems, scenarios } = await checkPlan(
      findPlan(fileURLToPath(new URL(`../../features/${path}`, import.meta.url))),
    );
    assert.deepEqual(problems, [], path);
    assert.ok(scenarios > 0, path);
  }
});

test("every scenario asks the client for something, and looks at what came of it", () => {
  for (const { path, scenarios } of plans)
    for (const { scenario, pickles } of scenarios)
      for (const pickle of pickles) {
        assert.ok(thenSteps(pickle).length > 0, `${path}: "${scenario.name}" has no Then`);
        assert.ok(
          pickle.steps.some(({ text }) => text.startsWith("the client ")),
          `${path}: "${scenario.name}" asks for nothing`,
        );
      }
});

test("names are unique in a plan, and tags have a meaning", () => {
  for (const { path, feature, scenarios } of plans) {
    const names = scenarios.map(({ scenario }) => scenario.name);
    assert.equal(new Set(names).size, names.length, path);
    const [first, ...others] = feature.tags.map(({ name }) => name);
    assert.equal(first, "@client", path);
    assert.ok(
      others.every((name) => ["@protocol:epp", "@protocol:rrp"].includes(name)),
      path,
    );
    for (const { pickles } of scenarios)
      for (const { name } of pickles.flatMap(({ tags }) => tags)) {
        const need = /^@needs:(.+)$/.exec(name)?.[1];
        assert.ok(
          need === undefined ? ["@client", "@optional", "@protocol:rrp"].includes(name) : serviceUris(need).length > 0,
          `${path}: ${name} means nothing`,
        );
      }
  }
});
