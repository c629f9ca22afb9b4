import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type {
  Counts,
  Exchange,
  Failure,
  Report,
  RowResult,
  ScenarioResult,
  StepResult,
  Waiver,
} from "../../reports/model.ts";
import schema from "../../reports/report.schema.json" with { type: "json" };
import { passedReport, sampleReport } from "./sample.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: false });
formats.default(ajv);
const valid = ajv.compile(schema);

// Each object of the schema, beside the type that it describes.
interface Described {
  readonly report: Report;
  readonly totals: Report["totals"];
  readonly counts: Counts;
  readonly run: Report["run"];
  readonly subject: Report["subject"];
  readonly row: RowResult;
  readonly scenario: ScenarioResult;
  readonly waiver: Waiver;
  readonly step: StepResult;
  readonly failure: Failure;
  readonly exchange: Exchange;
}
const described = {
  report: schema,
  totals: schema.properties.totals,
  counts: schema.$defs.counts,
  run: schema.$defs.run,
  subject: schema.$defs.subject,
  row: schema.$defs.row,
  scenario: schema.$defs.scenario,
  waiver: schema.$defs.waiver,
  step: schema.$defs.step,
  failure: schema.$defs.failure,
  exchange: schema.$defs.exchange,
} satisfies Record<keyof Described, object>;

type Required<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
// Compiles only if the schema has exactly the keys of each type, and the lists here are exactly the required ones.
const sameKeys: { [N in keyof Described]: Same<keyof Described[N], keyof (typeof described)[N]["properties"]> } = {
  report: true,
  totals: true,
  counts: true,
  run: true,
  subject: true,
  row: true,
  scenario: true,
  waiver: true,
  step: true,
  failure: true,
  exchange: true,
};
const required: { [N in keyof Described]: Record<Required<Described[N]>, true> } = {
  report: {
    version: true,
    run: true,
    subject: true,
    totals: true,
    waivers: true,
    times: true,
    rows: true,
    scenarios: true,
  },
  totals: { scenarios: true, rows: true, must: true, choice: true },
  counts: {
    passed: true,
    failed: true,
    "set-up failed": true,
    waived: true,
    "not applicable": true,
    "not testable": true,
    "harness error": true,
    "not covered": true,
  },
  run: {
    id: true,
    started: true,
    durationMs: true,
    suite: true,
    node: true,
    strict: true,
    complete: true,
    problems: true,
    succeeded: true,
  },
  subject: { name: true, profile: true, address: true, builtIn: true, capabilities: true },
  row: {
    id: true,
    flow: true,
    kind: true,
    title: true,
    spec: true,
    basis: true,
    documented: true,
    verdict: true,
    scenarios: true,
    durationMs: true,
  },
  scenario: {
    name: true,
    feature: true,
    file: true,
    line: true,
    tags: true,
    rows: true,
    verdict: true,
    durationMs: true,
    steps: true,
    repeat: true,
  },
  waiver: { id: true, row: true, reason: true, owner: true, until: true },
  step: { keyword: true, text: true, verdict: true, durationMs: true },
  failure: { step: true, kind: true, message: true },
  exchange: { protocol: true, who: true, at: true, sent: true, durationMs: true },
};

test("the schema asks for exactly the keys that the types ask for", () => {
  for (const [name, part] of Object.entries(described)) {
    const wanted = required[name as keyof Described];
    assert.equal(sameKeys[name as keyof Described], true);
    assert.deepEqual([...part.required].sort(), Object.keys(wanted).sort(), name);
    assert.equal(part.additionalProperties, false, `${name} takes keys that nobody described`);
  }
});

test("the words that the schema allows are those of the types", () => {
  const verdicts: Record<RowResult["verdict"], true> = required.counts;
  const { "not covered": _, ...tried } = verdicts;
  assert.deepEqual([...schema.$defs.rowVerdict.enum].sort(), Object.keys(verdicts).sort());
  assert.deepEqual([...schema.$defs.verdict.enum].sort(), Object.keys(tried).sort());
  const kinds: Record<RowResult["kind"], true> = { refusal: true, answer: true, requirement: true };
  assert.deepEqual([...schema.$defs.row.properties.kind.enum].sort(), Object.keys(kinds).sort());
  const bases: Record<RowResult["basis"], true> = { must: true, choice: true };
  assert.deepEqual([...schema.$defs.row.properties.basis.enum].sort(), Object.keys(bases).sort());
  const failures = ["given", "hook", "then", "when"] as const;
  const all: Same<Failure["kind"], (typeof failures)[number]> = true;
  assert.equal(all, true);
  assert.deepEqual([...schema.$defs.failure.properties.kind.enum].sort(), [...failures]);
  const steps: Record<StepResult["verdict"], true> = { passed: true, failed: true, skipped: true };
  assert.deepEqual([...schema.$defs.step.properties.verdict.enum].sort(), Object.keys(steps).sort());
  const protocols: Record<Exchange["protocol"], true> = { epp: true, rrp: true };
  assert.deepEqual([...schema.$defs.exchange.properties.protocol.enum].sort(), Object.keys(protocols).sort());
});

test("every key is described", () => {
  const missing: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === "properties")
        for (const [name, property] of Object.entries(child as Record<string, { description?: string; $ref?: string }>))
          if (property.description === undefined && property.$ref === undefined) missing.push(`${path}.${name}`);
      look(child, `${path}.${key}`);
    }
  };
  look(schema, "");
  assert.deepEqual(missing, []);
});

test("reports are valid, also after a trip through JSON", () => {
  for (const report of [sampleReport(), passedReport(20)]) {
    const told: unknown = JSON.parse(JSON.stringify(report));
    assert.equal(valid(told), true, ajv.errorsText(valid.errors));
  }
});

test("a report with a key too many, one too few or a word that is none is not valid", () => {
  const report = sampleReport();
  assert.equal(valid({ ...report, extra: 1 }), false);
  assert.equal(valid({ ...report, version: 1 }), false);
  assert.equal(valid({ ...report, run: { ...report.run, started: "yesterday" } }), false);
  const { totals: _, ...less } = report;
  assert.equal(valid(less), false);
  assert.equal(valid({ ...report, rows: [{ ...report.rows[0], verdict: "fine" }] }), false);
});
