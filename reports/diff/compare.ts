import { placeOf } from "../build.ts";
import { weighs } from "../counting.ts";
import { groupBy } from "../group.ts";
import type { Report, RowResult, RowVerdict, ScenarioResult } from "../model.ts";
import { timings } from "../times.ts";
import {
  type Change,
  type Comparison,
  changes,
  type RowChange,
  type ScenarioChange,
  type Side,
  type TimeChange,
} from "./model.ts";

/** Compares two runs, the older one first. */
export function compare(before: Report, after: Report): Comparison {
  const sides = [indexed(before), indexed(after)] as const;
  const ids = new Set(sides.flatMap(({ rows }) => [...rows.keys()]));
  const differing = [...ids].flatMap((id) => rowChange(id, sides, after.run.strict) ?? []);
  return {
    before: sideOf(before),
    after: sideOf(after),
    rows: changes.flatMap((change) => differing.filter((row) => row.change === change)),
    same: ids.size - differing.length,
    times: timeChanges(before, after),
    isKept: !differing.some(({ counts }) => counts),
  };
}

interface SideIndex {
  readonly rows: ReadonlyMap<string, RowResult>;
  readonly scenarios: ReadonlyMap<string, ReadonlyMap<string, ScenarioResult>>;
}

function indexed(report: Report): SideIndex {
  return { rows: new Map(report.rows.map((row) => [row.id, row])), scenarios: scenariosByRow(report) };
}

/** Scenarios by row, then by a name that lasts longer than a line: file, title, and which of those that share it. */
function scenariosByRow({ scenarios }: Report): SideIndex["scenarios"] {
  const named = [...groupBy(scenarios, ({ file, name }) => `${file}: ${name}`)].flatMap(([key, same]) =>
    same.map((scenario, index) => ({ key: `${key} ${index}`, scenario })),
  );
  const byRow = groupBy(
    named.flatMap((one) => one.scenario.rows.map((row) => ({ ...one, row }))),
    ({ row }) => row,
  );
  return new Map([...byRow].map(([row, own]) => [row, new Map(own.map(({ key, scenario }) => [key, scenario]))]));
}

const fine: readonly (RowVerdict | undefined)[] = ["passed", "waived", "not applicable"];
const absent: readonly (RowVerdict | undefined)[] = [undefined, "not covered"];

/** What a change of verdict means; undefined where nothing changed. */
export function changeOf(before: RowVerdict | undefined, after: RowVerdict | undefined): Change | undefined {
  if (before === after || (absent.includes(before) && absent.includes(after))) return undefined;
  if (absent.includes(before)) return "new";
  if (absent.includes(after)) return "gone";
  if (fine.includes(before) && !fine.includes(after)) return "broke";
  return after === "passed" && before !== "not applicable" ? "mended" : "changed";
}

function rowChange(id: string, [a, b]: readonly [SideIndex, SideIndex], strict: boolean): RowChange | undefined {
  const [before, after] = [a.rows.get(id), b.rows.get(id)];
  const row = after ?? before;
  if (row === undefined) return undefined;
  const scenarios = scenarioChanges(a.scenarios.get(id), b.scenarios.get(id));
  const own = changeOf(before?.verdict, after?.verdict);
  // A row that failed before may have broken further.
  const broke = scenarios.some((scenario) => scenario.change === "broke");
  const change = broke ? "broke" : (own ?? (scenarios.some((one) => one.change === "mended") ? "changed" : undefined));
  if (change === undefined) return undefined;
  return {
    id,
    title: row.title,
    basis: row.basis,
    change,
    ...(before && { before: before.verdict }),
    ...(after && { after: after.verdict }),
    counts: change === "broke" && (weighs(row, strict) || after?.verdict !== "failed"),
    scenarios,
  };
}

function scenarioChanges(
  before: ReadonlyMap<string, ScenarioResult> = new Map(),
  after: ReadonlyMap<string, ScenarioResult> = new Map(),
): readonly ScenarioChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [a, b] = [before.get(key), after.get(key)];
    const change = changeOf(a?.verdict, b?.verdict);
    const one = b ?? a;
    return change === undefined || one === undefined ? [] : [scenarioChange(change, one, a, b)];
  });
}

function scenarioChange(
  change: Change,
  one: ScenarioResult,
  before: ScenarioResult | undefined,
  after: ScenarioResult | undefined,
): ScenarioChange {
  const reason = after?.reason ?? after?.failure?.message;
  const { expected, actual } = after?.failure ?? {};
  return {
    name: one.name,
    place: placeOf(one),
    change,
    ...(before && { before: before.verdict }),
    ...(after && { after: after.verdict, repeat: after.repeat }),
    ...(reason !== undefined && { reason }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
}

function timeChanges(before: Report, after: Report): readonly TimeChange[] {
  const old = timings(before.times);
  return timings(after.times).flatMap(({ name, p95 }) => {
    const known = old.find((one) => one.name === name);
    return known === undefined ? [] : [{ name, before: known.p95, after: p95 }];
  });
}

function sideOf({ run, subject }: Report): Side {
  return { subject: subject.name, run: run.id, started: run.started, suite: run.suite, complete: run.complete };
}
