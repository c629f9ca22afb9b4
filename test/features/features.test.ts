import assert from "node:assert/strict";
import { test } from "node:test";
import { allRows } from "../../catalogue/rows.ts";
import { featureFiles } from "./files.ts";
import { checkFeatures } from "./rules.ts";

test("every feature of the project keeps the rules", () => {
  const files = featureFiles();
  assert.ok(files.length > 10, "the features were not found");
  const problems = checkFeatures(files, allRows());
  assert.deepEqual(
    problems.map(({ path, line, message }) => `features/${path}:${line} ${message}`),
    [],
  );
});
