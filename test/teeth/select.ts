import { envelopeRow } from "../../simulator/epp/dialect.ts";
import type { Mutant } from "../../simulator/registry/mutants.ts";
import type { ObservedScenario } from "./observed.ts";

/** The rows that a mutant is about. */
export function rowsOf(mutant: Mutant): readonly string[] {
  if (mutant.kind === "swapped") return [mutant.first, mutant.second];
  return "row" in mutant ? [mutant.row] : [mutant.answer];
}

/** The scenarios that should notice a mutant: first those tagged for its rows, then those that met the rows at all. */
export function scenariosFor(mutant: Mutant, scenarios: readonly ObservedScenario[]): readonly (readonly string[])[] {
  const rows = rowsOf(mutant);
  const isMeant = ({ tags }: ObservedScenario) =>
    rows.includes(envelopeRow)
      ? [...tags].some((tag) => tag.startsWith(`${envelopeRow}/`))
      : rows.some((row) => tags.has(row));
  const meant = scenarios.filter(isMeant);
  const met = scenarios.filter((scenario) => !isMeant(scenario) && rows.some((row) => scenario.rows.has(row)));
  return [meant, met].map((group) => group.map(({ place }) => place)).filter((group) => group.length > 0);
}
