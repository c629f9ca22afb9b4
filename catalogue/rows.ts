import { answerRow, flows, genericRefusals, type RowId, refusalRow } from "./index.ts";
import type { Alternatives, Basis, Refusal, Requirement } from "./model.ts";
import { rrpFlows, rrpRequirements } from "./rrp/index.ts";
import { sessionRequirements } from "./session-requirements.ts";
import { transportRequirements } from "./transport-requirements.ts";
import { xmlRequirements } from "./xml-requirements.ts";

/** Every requirement that belongs to no single flow, by its id `area/theme/name`. */
export const requirements = {
  ...sessionRequirements,
  ...transportRequirements,
  ...xmlRequirements,
  ...rrpRequirements,
} as const;

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
  /** Other codes that pass, with the reason; a strict run takes `code` only. */
  readonly also?: Alternatives;
  /** What a server must offer so that the row can be tried at all. */
  readonly needs?: string;
}

function rowsOfFlow(flow: string, answers: readonly string[], reasons: readonly string[]): readonly Row[] {
  return [
    ...answers.map((name) => rowOfAnswer(flow, name)),
    ...reasons.map((reason) => rowOfRefusal(flow, flow, reason)),
  ];
}

function rowOfAnswer(flow: string, name: string): Row {
  const { id, code, when, spec, basis = "must", ...more } = answerRow(flow, name);
  const documented = !Object.hasOwn(rrpFlows, flow);
  const row = { id, flow, kind: "answer", title: when, spec, basis, documented, ...extras(more) } as const;
  return code === 0 ? row : { ...row, code };
}

function rowOfRefusal(area: string, flow: string | undefined, reason: string): Row {
  const { id, code, when, spec, basis, undocumented, ...more } = refusalRow(flow, reason);
  const documented = undocumented !== true && !Object.hasOwn(rrpFlows, area);
  return { id, flow: area, kind: "refusal", code, title: when, spec, basis, documented, ...extras(more) };
}

function extras({ also, needs }: Pick<Row, "also" | "needs">): Pick<Row, "also" | "needs"> {
  return { ...(also && { also }), ...(needs !== undefined && { needs }) };
}

function rowOfRequirement(id: string, { title, spec, basis, code, ...more }: Requirement): Row {
  const area = id.slice(0, id.indexOf("/"));
  const row = { id, flow: area, kind: "requirement", title, spec, basis, documented: false, ...extras(more) } as const;
  return code === undefined ? row : { ...row, code };
}

let rows: readonly Row[] | undefined;

/**
 * Every row of the catalogue: each flow's answers, then its refusals in the order in which they answer; then the
 * refusals that any flow may give, as `session/<code>/<reason>`; then the requirements. Made once.
 */
export function allRows(): readonly Row[] {
  rows ??= [
    ...[...Object.entries(flows), ...Object.entries(rrpFlows)].flatMap(([flow, entry]) =>
      rowsOfFlow(flow, Object.keys(entry.answers), Object.keys(entry.refuses)),
    ),
    // What no command from outside can cause is no row: nothing could be tried.
    ...Object.entries<Refusal>(genericRefusals)
      .filter(([, { internal }]) => internal !== true)
      .map(([reason]) => rowOfRefusal("session", undefined, reason)),
    ...Object.entries<Requirement>(requirements).map(([id, requirement]) => rowOfRequirement(id, requirement)),
  ];
  return rows;
}
