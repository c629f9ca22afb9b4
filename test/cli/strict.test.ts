import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import type { Report } from "../../reports/model.ts";
import { folder, run } from "./program.ts";

const profiles = fileURLToPath(new URL("../../profiles/", import.meta.url));
const row = "login/2306/unsupported-language";

test("where the standard leaves a choice, another code fails the run only if that is asked for", async (context) => {
  const cwd = folder(context);
  const reference = parse(readFileSync(join(profiles, "reference.yaml"), "utf8")) as object;
  // The simulator answers 2306, as documented: a profile that declares something else is wrong about it.
  const profile = {
    ...reference,
    strict: false,
    world: join(profiles, "reference-world.yaml"),
    codes: { [row]: [2004] },
  };
  writeFileSync(join(cwd, "profile.yaml"), stringify(profile));
  const args = ["test", "--profile", "profile.yaml", "--row", row, "--report", "none"];
  const [lenient, strict] = await Promise.all([
    run(cwd, [...args, "--out", "lenient"]),
    run(cwd, [...args, "--strict", "--out", "strict"]),
  ]);
  assert.equal(lenient.code, 0, lenient.errors);
  assert.match(lenient.out, /^Nothing failed that a standard fixes$/m);
  assert.match(lenient.out, /not counted: the standard leaves a choice\n {2}expected 2004\n {2}actual {3}2306/);
  assert.equal(strict.code, 1, strict.errors);
  assert.match(strict.out, /^1 row failed$/m);
  const report = JSON.parse(readFileSync(join(cwd, "lenient", "report.json"), "utf8")) as Report;
  assert.deepEqual(report.rows.find(({ id }) => id === row)?.codes, [2004]);
  assert.equal(report.totals.choice.failed, 1);
});
