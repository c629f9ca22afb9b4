import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checks } from "./checks.ts";

test("every check has a script of its own, and a name that selects it alone", () => {
  const manifest = new URL("../package.json", import.meta.url);
  const { scripts } = JSON.parse(readFileSync(manifest, "utf8")) as { scripts: Record<string, string> };
  assert.deepEqual(
    checks.filter(({ script }) => scripts[script] === undefined).map(({ name }) => name),
    [],
  );
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length);
});
