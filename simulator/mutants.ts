import { allMutants as eppMutants } from "./epp/mutants.ts";
import { type Mutant, mutantId } from "./registry/mutants.ts";
import { rrpMutants } from "./rrp/mutants.ts";

let known: readonly Mutant[] | undefined;

/**
 * Every mutant that a world can be made with, of both protocols, each once. With a flow's name, its own only; what is
 * common to all is under `session`, `transport` and `rrp`. Effects with one field altered are not here: what an effect
 * writes is known once it happened.
 */
export function allMutants(flow?: string): readonly Mutant[] {
  if (flow !== undefined && !flow.startsWith("rrp")) return eppMutants(flow);
  known ??= [...new Map(rrpMutants().map((mutant) => [mutantId(mutant), mutant])).values()];
  if (flow === undefined) return [...eppMutants(), ...known];
  return known.filter((mutant) => flowOf(mutant) === flow);
}

function flowOf(mutant: Mutant): string {
  const row = "row" in mutant ? mutant.row : "answer" in mutant ? mutant.answer : mutant.first;
  return row.slice(0, row.indexOf("/"));
}
