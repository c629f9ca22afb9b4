import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { parse } from "yaml";
import { allRows } from "../../catalogue/rows.ts";
import { capabilities } from "../../steps/support/capabilities.ts";
import { loadProfile } from "../../steps/support/profile/index.ts";
import { profileJsonSchema } from "../../steps/support/profile/json-schema.ts";
import { folder } from "./program.ts";

const folderOfProfiles = new URL("../../profiles/", import.meta.url);
const path = fileURLToPath(new URL("example.yaml", folderOfProfiles));
const text = readFileSync(path, "utf8");

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

test("the example is a profile, and its rows are rows", () => {
  const { codes, registrars } = loadProfile(path);
  const rows = allRows().map(({ id }) => id);
  for (const row of Object.keys(codes)) assert.ok(rows.includes(row), row);
  assert.ok(registrars.A && "env" in registrars.A.password, "passwords come from the environment");
});

/** The example with everything in it that stands behind a `#` without a space. */
const whole = text.replace(/^(\s*)#(?=\S)/gm, "$1");

test("the example is a profile with all that it leaves out, too", (context) => {
  const path = join(folder(context), "whole.yaml");
  writeFileSync(path, whole);
  loadProfile(path);
});

test("the example shows every key that a profile for a server may have, and every capability", () => {
  const shown = parse(whole) as Readonly<Record<string, object>>;
  const { properties = {} } = profileJsonSchema() as Schema;
  for (const [key, { properties: inner = {} }] of Object.entries(properties)) {
    if (key === "world") continue;
    assert.ok(Object.hasOwn(shown, key), key);
    for (const name of Object.keys(inner))
      if (`${key}.${name}` !== "control.world") assert.ok(Object.hasOwn(shown[key] ?? {}, name), `${key}.${name}`);
  }
  for (const [name, about] of Object.entries(capabilities)) assert.ok(whole.includes(`- ${name} # ${about}\n`), name);
});

test("every key of a profile is explained", () => {
  const unexplained = (schema: Schema, path: string): readonly string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [
      ...(inner.description === undefined ? [`${path}${key}`] : []),
      ...unexplained(inner, `${path}${key}.`),
    ]),
    ...[schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].flatMap((inner) =>
      typeof inner === "object" ? unexplained(inner, path) : [],
    ),
  ];
  assert.deepEqual(unexplained(profileJsonSchema() as Schema, ""), []);
});

test("editors judge the example and the built-in profile by the published schema as the suite does", () => {
  const published = JSON.parse(readFileSync(fileURLToPath(new URL("profile.schema.json", folderOfProfiles)), "utf8"));
  const ajv = new Ajv2020({ strict: false });
  addFormatsModule.default(ajv);
  const isProfile = ajv.compile(published);
  assert.ok(isProfile(parse(text)), JSON.stringify(isProfile.errors));
  assert.ok(isProfile(parse(whole)), JSON.stringify(isProfile.errors));
  assert.ok(isProfile(parse(readFileSync(new URL("reference.yaml", folderOfProfiles), "utf8"))));
  assert.ok(!isProfile({ ...parse(text), polcy: {} }));
  assert.match(text, /^# yaml-language-server: \$schema=\.\/profile\.schema\.json\n/);
});
