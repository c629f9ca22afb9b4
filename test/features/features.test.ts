import assert from "node:assert/strict";
import { test } from "node:test";
import { flows } from "../../catalogue/index.ts";
import { featureFiles } from "./files.ts";
import { checkFeatures, type RuleRow } from "./rules.ts";

const rows: readonly RuleRow[] = Object.entries(flows).flatMap(([flow, { answers, refuses }]) => [
  ...Object.entries(answers).map(
    ([name, { code }]) => ({ id: `${flow}/${code}/${name}`, flow, kind: "answer", code }) as const,
  ),
  ...Object.entries(refuses).map(
    ([name, { code }]) => ({ id: `${flow}/${code}/${name}`, flow, kind: "refusal", code }) as const,
  ),
]);

test("every feature of the project keeps the rules", () => {
  const problems = checkFeatures(featureFiles(), rows);
  assert.deepEqual(
    problems.map(({ path, line, message }) => `features/${path}:${line} ${message}`),
    [],
  );
});
