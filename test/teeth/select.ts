import { envelopeRow } from "../../simulator/epp/dialect.ts";
import type { Mutant } from "../../simulator/registry/mutants.ts";
import type { ObservedScenario } from "./observed.ts";

/** The rows that a mutant is about. */
export function rowsOf(mutant: Mutant): readonly string[] {
  if (mutant.kind === "swapped") return [mutant.first, mutant.second];
  return "row" in mutant ? [mutant.row] : [mutant.answer];
}

/**
 * The scenarios that should notice a mutant, in the order in which they probably do: those tagged for all its rows, or for
 * the order of refusals; those tagged for one of them; those that met the rows at all.
 */
export function scenariosFor(mutant: Mutant, scenarios: readonly ObservedScenario[]): readonly string[] {
  const rows = rowsOf(mutant);
  const rank = ({ tags, rows: met }: ObservedScenario): number => {
    const tagged = rows.filter((row) => (row === envelopeRow ? hasTagBelow(tags, envelopeRow) : tags.has(row))).length;
    const isLikely = tagged === rows.length || (mutant.kind === "swapped" && tags.has("needs:refusalOrder"));
    if (tagged > 0) return isLikely ? 0 : 1;
    return rows.some((row) => met.has(row)) ? 2 : 3;
  };
  const ranked = scenarios.map((scenario) => ({ place: scenario.place, rank: rank(scenario) }));
  return ranked
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ place }) => place);
}

function hasTagBelow(tags: ReadonlySet<string>, prefix: string): boolean {
  return [...tags].some((tag) => tag.startsWith(`${prefix}/`));
}
