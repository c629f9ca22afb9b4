import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { rules } from "../../certify/conduct/index.ts";
import { findPlan, listPlans } from "../../certify/plan/find.ts";
import { checkPlan } from "../../certify/plan/run.ts";
import { specText } from "../../reports/spec.ts";

const page = readFileSync(new URL("../../docs/certify.md", import.meta.url), "utf8");
const steps = new URL("../../certify/plan/steps/", import.meta.url);

test("the page knows every plan, every rule with its source, and every action", () => {
  for (const { name } of listPlans()) assert.ok(page.includes(`| \`${name}\` |`), name);
  for (const { id, spec } of rules) {
    const line = page.split("\n").find((one) => one.startsWith(`| \`${id}\``));
    for (const source of Object.values(spec))
      assert.ok(line?.includes(`| ${specText(source)} |`), `${id}: ${specText(source)}`);
  }
  const written = readdirSync(steps, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(new URL(file, steps), "utf8"));
  const actions = written.flatMap((text) => [...text.matchAll(/action: "([^"]+)"/g)].map(([, action = ""]) => action));
  assert.ok(actions.length > 10);
  for (const action of actions) assert.ok(page.includes(`\`${action}\``), action);
});

test("the plan on the page can be run", async () => {
  const [, plan = ""] = /```gherkin\n(.*?)```/s.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "eppraise-page-"));
  try {
    const path = join(folder, "mine.feature");
    writeFileSync(path, plan);
    assert.deepEqual(await checkPlan(findPlan(path)), { scenarios: 2, problems: [] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
