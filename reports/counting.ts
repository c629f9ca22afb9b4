import type { Report, RowResult, ScenarioResult, Verdict } from "./model.ts";

/** The part of a row that says how much its failure weighs. */
type Weighed = Pick<RowResult, "basis">;

/** Whether the failure of a row counts: always where a standard fixes it, and where it leaves a choice if `strict`. */
export function weighs(row: Weighed, strict: boolean): boolean {
  return strict || row.basis === "must";
}

const untried: readonly Verdict[] = ["set-up failed", "not testable"];

/**
 * Whether a scenario speaks against the server: it failed, and its row counts, or something that the server claims could
 * not be tried. A scenario that belongs to no row counts always.
 */
export function speaksAgainst(
  { verdict, rows }: Pick<ScenarioResult, "verdict" | "rows">,
  byId: ReadonlyMap<string, Weighed>,
  strict: boolean,
): boolean {
  if (untried.includes(verdict)) return true;
  if (verdict !== "failed") return false;
  const own = rows.flatMap((id) => byId.get(id) ?? []);
  return own.length === 0 || own.some((row) => weighs(row, strict));
}

/** The scenarios of a report that speak against the server. */
export function against({ run, rows, scenarios }: Report): readonly ScenarioResult[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return scenarios.filter((scenario) => speaksAgainst(scenario, byId, run.strict));
}
