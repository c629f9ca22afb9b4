import { envelopeRow } from "../../simulator/epp/dialect.ts";
import type { Mutant } from "../../simulator/registry/mutants.ts";
import { type ObservedScenario, plain } from "./observed.ts";

/** The rows that a mutant is about. */
export function rowsOf(mutant: Mutant): readonly string[] {
  if (mutant.kind === "swapped") return [mutant.first, mutant.second];
  return "row" in mutant ? [mutant.row] : [mutant.answer];
}

/**
 * The scenarios that should notice a mutant, in the order in which they probably do: those tagged for all its rows, or for
 * the order of refusals; those tagged for one of them; those that met the rows at all. Among these, those that speak of
 * what is altered come first.
 */
export function scenariosFor(mutant: Mutant, scenarios: readonly ObservedScenario[]): readonly string[] {
  const rows = rowsOf(mutant);
  const rank = ({ tags, rows: met }: ObservedScenario): number => {
    const tagged = rows.filter((row) => (row === envelopeRow ? hasTagBelow(tags, envelopeRow) : tags.has(row))).length;
    const isLikely = tagged === rows.length || (mutant.kind === "swapped" && tags.has("needs:refusalOrder"));
    if (tagged > 0) return isLikely ? 0 : 1;
    return rows.some((row) => met.has(row)) ? 2 : 3;
  };
  const words = wordsOf(mutant);
  const spoken = ({ text }: ObservedScenario) => words.filter((word) => text.includes(word)).length;
  return scenarios
    .map((scenario) => ({ place: scenario.place, rank: rank(scenario), spoken: spoken(scenario) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank || other.spoken - one.spoken)
    .map(({ place }) => place);
}

/** The words for what a mutant alters: the names in an element's path, the effect and its field. */
function wordsOf(mutant: Mutant): readonly string[] {
  const name = "path" in mutant ? mutant.path : "effect" in mutant ? mutant.effect : "";
  const field = "field" in mutant ? mutant.field.replace(/[A-Z]/g, " $&") : "";
  return [...new Set(`${name} ${field}`.split(/[^A-Za-z0-9]+/).map(plain))].filter((word) => word.length > 2);
}

function hasTagBelow(tags: ReadonlySet<string>, prefix: string): boolean {
  return [...tags].some((tag) => tag.startsWith(`${prefix}/`));
}
