import { fixtureJsonSchema } from "../../simulator/control/fixture/fixture.ts";
import { type Schema, table } from "./schema-table.ts";

/** The format of a world, for people. */
export function fixturePage(): string {
  const { properties = {} } = fixtureJsonSchema() as Schema;
  const sections = Object.entries(properties).map(([key, schema]) => section(key, schema));
  return [intro, ...sections].join("\n");
}

const intro = `<!-- Made by docs/generate.ts: change the descriptions in simulator/control/fixture, then \`npm run docs\`. -->

# The format of a world

A fixture is what a world starts from, and what it is put back to. It is written in YAML or JSON, for
\`eppraise simulate --fixture\`, or sent to [the control port](control.md) as \`fixture\`. Everything may be left out.

\`\`\`yaml
registrars:
  - { id: registrar-a, password: foo-BAR2 }
  - { id: registrar-b, password: bar-FOO2, state: suspended }
tlds:
  - name: example
    phases: { beginning: predelegation, -P90D: sunrise, -P30D: quiet, -P10D: general-availability }
    premiumList: { gold: "100.00" }
    reservedLabels: { blocked: fully-blocked, special: [specific-use, name-collision] }
contacts:
  - { id: sh8013, sponsor: registrar-a }
hosts:
  - { name: ns1.sample.example, addresses: [192.0.2.1] }
domains:
  - name: sample.example
    sponsor: registrar-a
    registrant: sh8013
    contacts: { admin: sh8013, tech: [sh8013] }
    nameservers: [ns1.sample.example]
    created: -P2D
    gracePeriods: [{ kind: add, end: P3D }]
  - { name: leaving.example, sponsor: registrar-b, transfer: { requestedBy: registrar-a } }
policy: { deletion: synchronous }
clock: { start: "2025-01-01T00:00:00Z", runs: false }
\`\`\`

- **Names and ids.** Objects refer to each other by name or id; whatever is referred to must be in the fixture too.
- **Times** are absolute (\`2025-01-31T12:00:00Z\`), or a distance from the world's start: \`-P5D\` is five days before
  it, \`PT1H\` an hour after it, \`now\` the start itself. In a change (\`PATCH\`) the distance is from the world's present.
- **Schedules** are one value for always, or values by the time from which each holds; the first key is \`beginning\`.
- **Money** is written as text, \`"8.00"\`: no sign, no currency, and no more decimals than the TLD's currency has.
- **Charges, messages and history** that belong to a domain come with it: its yearly charge and notice, the charge of
  each grace period, and all that a pending transfer or deletion has prepared.
- **Mistakes** are refused all at once, each with its place: \`domains[2].contacts.admin: unknown contact "sh8031"; did
  you mean "sh8013"?\` No key is ignored.
`;

function section(key: string, schema: Schema): string {
  const inner = schema.items ?? schema;
  return [`## ${key}`, "", schema.description ?? "", "", ...table(inner), ""].join("\n");
}
