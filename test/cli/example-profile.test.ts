import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { allRows } from "../../catalogue/rows.ts";
import { capabilities } from "../../steps/support/capabilities.ts";
import { loadProfile, profileSchema } from "../../steps/support/profile/index.ts";

const path = fileURLToPath(new URL("../../profiles/example.yaml", import.meta.url));
const text = readFileSync(path, "utf8");

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

test("the example is a profile, and its rows are rows", () => {
  const { codes, registrars } = loadProfile(path);
  const rows = allRows().map(({ id }) => id);
  for (const row of Object.keys(codes)) assert.ok(rows.includes(row), row);
  assert.ok(registrars.A && "env" in registrars.A.password, "passwords come from the environment");
});

test("the example shows every key that a profile for a server may have, and every capability", () => {
  const shown = parse(text) as Readonly<Record<string, object>>;
  const { properties = {} } = z.toJSONSchema(profileSchema, { io: "input" }) as Schema;
  const forTheSimulator = ["world", "control"];
  for (const [key, { properties: inner = {} }] of Object.entries(properties)) {
    if (forTheSimulator.includes(key)) continue;
    assert.ok(shown[key], key);
    for (const name of Object.keys(inner)) assert.ok(Object.hasOwn(shown[key] ?? {}, name), `${key}.${name}`);
  }
  for (const [name, about] of Object.entries(capabilities)) assert.ok(text.includes(`- ${name} # ${about}\n`), name);
});
