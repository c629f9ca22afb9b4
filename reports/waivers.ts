import type { RowResult, ScenarioResult, Verdict, Waiver } from "./model.ts";

// A waiver excuses what failed, and what could not be set up. It never excuses the suite's own faults, nor a claim that
// cannot be tried: that belongs out of the profile.
const excusable: readonly Verdict[] = ["failed", "set-up failed"];

/** Whether a waiver still holds on the day of a run, given as an ISO 8601 instant. */
export function holds({ until }: Waiver, started: string): boolean {
  return started.slice(0, 10) <= until;
}

/** Gives what a waiver excuses on the day of the run the verdict "waived"; the failure itself stays in the report. */
export function excuse(
  scenarios: readonly ScenarioResult[],
  waivers: readonly Waiver[],
  started: string,
): readonly ScenarioResult[] {
  const byRow = new Map(waivers.filter((waiver) => holds(waiver, started)).map((waiver) => [waiver.row, waiver]));
  return scenarios.map((scenario) => {
    const own = scenario.rows.map((row) => byRow.get(row));
    const [waiver] = own;
    // With several rows nobody can say which of them it was: all have to be excused.
    if (waiver === undefined || own.includes(undefined) || !excusable.includes(scenario.verdict)) return scenario;
    const { id, owner, until, reason } = waiver;
    return {
      ...scenario,
      verdict: "waived",
      waiver: { id, excuses: scenario.verdict },
      reason: `${id} (${owner}), until ${until}: ${reason}`,
    };
  });
}

/** Takes the waivers back, so that results can be judged again: the opposite of `excuse`. */
export function unexcused(scenarios: readonly ScenarioResult[]): readonly ScenarioResult[] {
  return scenarios.map((scenario) => {
    if (scenario.waiver === undefined) return scenario;
    const { waiver, reason: _, ...rest } = scenario;
    return { ...rest, verdict: waiver.excuses };
  });
}

/**
 * What is wrong with the waivers themselves, in sentences: those that are over, and those that nothing needs any more. The
 * latter is said only of rows that were run as a whole.
 */
export function waiverProblems(
  waivers: readonly Waiver[],
  rows: readonly RowResult[],
  { started, complete }: { readonly started: string; readonly complete: boolean },
): readonly string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return waivers.flatMap((waiver) => {
    const { id, row, owner, until } = waiver;
    if (!holds(waiver, started))
      return [`waiver ${id} for ${row} is over since ${until}: mend the server, or agree on a new date with ${owner}`];
    const found = byId.get(row);
    if (!complete || found === undefined || found.available !== found.scenarios.length) return [];
    if (found.verdict === "passed")
      return [`waiver ${id} for ${row} is no longer needed, since the row passes: take it out, and tell ${owner}`];
    if (found.verdict === "not applicable")
      return [`waiver ${id} for ${row} is not needed, since the row is not applicable: take it out, and tell ${owner}`];
    return [];
  });
}
