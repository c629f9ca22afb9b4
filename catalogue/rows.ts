import { answerRow, flows, genericRefusals, type RowId, refusalRow } from "./index.ts";
import type { Basis, Refusal, Requirement } from "./model.ts";
import { sessionRequirements } from "./session-requirements.ts";
import { transportRequirements } from "./transport-requirements.ts";
import { xmlRequirements } from "./xml-requirements.ts";

/** Every requirement that belongs to no single flow, by its id `area/theme/name`. */
export const requirements = { ...sessionRequirements, ...transportRequirements, ...xmlRequirements } as const;

/** One row of the catalogue, whatever its kind: what a scenario may be about. */
export interface Row {
  readonly id: RowId;
  /** The flow, or the area of a requirement: `session`, `transport`. */
  readonly flow: string;
  readonly kind: "refusal" | "answer" | "requirement";
  /** The code that the row asks for. The greeting has none, nor has a requirement that is about no code. */
  readonly code?: number;
  /** The situation or the requirement, in our own words. */
  readonly title: string;
  readonly spec: string;
  readonly basis: Basis;
  /** True for the flows' own answers and the documented refusals; false for what goes beyond the documents. */
  readonly documented: boolean;
}

function rowsOfFlow(flow: string, answers: readonly string[], reasons: readonly string[]): readonly Row[] {
  return [
    ...answers.map((name) => rowOfAnswer(flow, name)),
    ...reasons.map((reason) => rowOfRefusal(flow, flow, reason)),
  ];
}

function rowOfAnswer(flow: string, name: string): Row {
  const { id, code, when, spec, basis = "must" } = answerRow(flow, name);
  const row = { id, flow, kind: "answer", title: when, spec, basis, documented: true } as const;
  return code === 0 ? row : { ...row, code };
}

function rowOfRefusal(area: string, flow: string | undefined, reason: string): Row {
  const { id, code, when, spec, basis, undocumented } = refusalRow(flow, reason);
  return { id, flow: area, kind: "refusal", code, title: when, spec, basis, documented: undocumented !== true };
}

function rowOfRequirement(id: string, { title, spec, basis, code }: Requirement): Row {
  const area = id.slice(0, id.indexOf("/"));
  const row = { id, flow: area, kind: "requirement", title, spec, basis, documented: false } as const;
  return code === undefined ? row : { ...row, code };
}

let rows: readonly Row[] | undefined;

/**
 * Every row of the catalogue: each flow's answers, then its refusals in the order in which they answer; then the
 * refusals that any flow may give, as `session/<code>/<reason>`; then the requirements. Made once.
 */
export function allRows(): readonly Row[] {
  rows ??= [
    ...Object.entries(flows).flatMap(([flow, entry]) =>
      rowsOfFlow(flow, Object.keys(entry.answers), Object.keys(entry.refuses)),
    ),
    // What no command from outside can cause is no row: nothing could be tried.
    ...Object.entries<Refusal>(genericRefusals)
      .filter(([, { internal }]) => internal !== true)
      .map(([reason]) => rowOfRefusal("session", undefined, reason)),
    ...Object.entries(requirements).map(([id, requirement]) => rowOfRequirement(id, requirement)),
  ];
  return rows;
}
