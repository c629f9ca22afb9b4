import { capabilities } from "../../steps/support/capabilities.ts";
import { markKindsAbout } from "../../steps/support/mark-kinds.ts";
import { hookNames } from "../../steps/support/profile/hooks.ts";
import { profileJsonSchema } from "../../steps/support/profile/json-schema.ts";
import { code, kindOf, type Schema, table } from "./schema-table.ts";

/** The JSON Schema of profiles, for editors. */
export function profileSchemaFile(): string {
  return `${JSON.stringify(profileJsonSchema(), null, 2)}\n`;
}

/** Every key of a profile, for people. */
export function profilePage(): string {
  const { properties = {}, required = [] } = profileJsonSchema() as Schema;
  const sections = Object.entries(properties).map(([key, schema]) => section(key, schema, required.includes(key)));
  return `${[intro, ...sections].join("\n").trimEnd()}\n`;
}

const intro = `<!-- Made by docs/generate.ts: change the descriptions in steps/support/profile, then \`npm run docs\`. -->

# A profile

A profile says who is tested: where the server is, who may log in, what it can do, and what it has decided where the
standards leave a choice. \`eppraise probe HOST\` writes a first one, [probe.md](probe.md);
[profiles/example.yaml](../profiles/example.yaml) shows all of it.

    npx eppraise test --profile my-registry.yaml

- **Only \`name\`, \`target\` and \`capabilities\` are needed.** Whatever has a usual value may be left out.
- **Paths** are relative to the profile. **Secrets** are in environment variables or files, never in the profile.
- **Mistakes** are all told at once, each with its line and what is meant instead, before anything is sent:
  \`my-registry.yaml:12: polcy: unknown key, did you mean "policy"?\`
- **What is not claimed** or declared is reported as not applicable, with the reason, never as passed.
- **Editors** complete and explain the keys with this line at the top, in a folder where the package is installed:

  \`\`\`yaml
  # yaml-language-server: $schema=./node_modules/eppraise/dist/profiles/profile.schema.json
  \`\`\`
`;

function section(key: string, schema: Schema, isRequired: boolean): string {
  return [`## ${key}`, "", `${about(key, schema, isRequired)}`, "", ...content(key, schema)].join("\n");
}

function about(key: string, schema: Schema, isRequired: boolean): string {
  const meaning = schema.description ?? "";
  const sentence = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
  const presence = isRequired ? "It must be there." : "It may be left out.";
  const keys = schema.propertyNames?.enum?.map((name) => code(String(name))).join(", ");
  const kind = key === "capabilities" ? "a list" : kindOf(schema);
  return `${sentence} ${presence} What it is: ${kind}${keys === undefined ? "" : `. Its keys: ${keys}`}.`;
}

function content(key: string, schema: Schema): readonly string[] {
  if (key === "capabilities") return listed("capability", "the server …", capabilities, claimedByHooks);
  const shown = key === "registrars" ? withoutRepetition(schema) : schema;
  const [head = "", rule = "", , ...rows] = table({ properties: { [key]: shown } });
  const keys = rows.length > 0 ? [head, rule, ...rows, ""] : [];
  return key === "fixtures" ? [...keys, ...listed("kind of mark", "the mark is …", markKindsAbout, "")] : keys;
}

const claimedByHooks = `${hookNames.map(code).join(", ")} need \`control\` or \`hooks\`; a hook claims its capability by itself.`;

function listed(
  name: string,
  meaning: string,
  entries: Readonly<Record<string, string>>,
  more: string,
): readonly string[] {
  const rows = Object.entries(entries).map(([key, text]) => `| ${code(key)} | ${text} |`);
  return [`| ${name} | ${meaning} |`, "| --- | --- |", ...rows, "", ...(more === "" ? [] : [more, ""])];
}

/** The second and third registrar have the same keys as the first. */
function withoutRepetition(schema: Schema): Schema {
  const { A, ...others } = schema.properties ?? {};
  const same = Object.keys(others).map((name) => [name, { type: "object", description: "as `A`" }]);
  return { ...schema, properties: { ...(A && { A }), ...Object.fromEntries(same) } };
}
