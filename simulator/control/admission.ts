import { effects } from "../../catalogue/index.ts";
import { allRows } from "../../catalogue/rows.ts";
import { allMutants } from "../mutants.ts";
import { rowsOf } from "../registry/bounds.ts";
import { type Mutant, mutantId } from "../registry/mutants.ts";
import type { World } from "../registry/world.ts";
import { InvalidInput } from "./fixture/problems.ts";
import type { Limits } from "./limits.ts";

const rows: ReadonlySet<string> = new Set(allRows().map(({ id }) => id));

/** A world does not begin with more than it may hold: throws InvalidInput. */
export function refuseOverfull({ registry }: World, { objects, records }: Limits): void {
  const rows = rowsOf(registry);
  if (rows.objects <= (objects ?? Infinity) && rows.records <= (records ?? Infinity)) return;
  throw new InvalidInput([{ path: "", message: "the world would hold more than its limits allow" }]);
}

let knownMutants: ReadonlySet<string> | undefined;

/** A mutant that changes nothing would let every check pass: throws InvalidInput. */
export function refuseUnknown(mutant: Mutant): void {
  knownMutants ??= new Set(allMutants().map(mutantId));
  // What an effect writes is known only once it happened, and refusals may have effects too: failures are counted.
  if (mutant.kind === "effect-altered" || mutant.kind === "effect-removed") {
    if (rows.has(mutant.answer) && Object.hasOwn(effects, mutant.effect)) return;
  } else if (knownMutants.has(mutantId(mutant))) return;
  throw new InvalidInput([
    { path: "mutant", message: `there is no mutant "${mutantId(mutant)}"; GET /mutants lists them` },
  ]);
}
