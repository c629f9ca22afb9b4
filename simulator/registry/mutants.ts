import { type RowId, refusalRow } from "../../catalogue/index.ts";
import type { Effect } from "./effects.ts";
import type { FlowDefinition } from "./flow.ts";
import { endOfTime } from "./time.ts";

/** A defect put in on purpose, to see whether the suite notices. A world has at most one. */
export type Mutant =
  /** The refusal is never given. */
  | { readonly kind: "left-out"; readonly row: RowId }
  /** The refusal is answered with another code. */
  | { readonly kind: "other-code"; readonly row: RowId }
  /** Two neighbouring refusals answer in the wrong order. */
  | { readonly kind: "swapped"; readonly first: RowId; readonly second: RowId }
  /** An element or attribute of an answer is missing, or says something else. */
  | { readonly kind: "element-removed" | "element-altered"; readonly answer: RowId; readonly path: string }
  /** A side effect does not happen. */
  | { readonly kind: "effect-removed"; readonly answer: RowId; readonly effect: string }
  /** A side effect writes something else. */
  | { readonly kind: "effect-altered"; readonly answer: RowId; readonly effect: string; readonly field: string };

type AnyFlow = Pick<FlowDefinition, "name" | "guards">;

/** The guards of a flow with the mutant's defect in them. */
export function mutatedGuards(flow: AnyFlow, mutant: Mutant | undefined): FlowDefinition["guards"] {
  const rowOf = (reason: string) => refusalRow(flow.name, reason).id;
  if (mutant?.kind === "left-out") return flow.guards.filter(({ reason }) => rowOf(reason) !== mutant.row);
  if (mutant?.kind !== "swapped") return flow.guards;
  const guards = [...flow.guards];
  for (let index = 1; index < guards.length; index++) {
    const [first, second] = [guards[index - 1], guards[index]];
    if (first === undefined || second === undefined) continue;
    if (rowOf(first.reason) !== mutant.first || rowOf(second.reason) !== mutant.second) continue;
    guards[index - 1] = second;
    guards[index] = first;
    break;
  }
  return guards;
}

/** The effects of a success with the mutant's defect in them. */
export function mutatedEffects(answer: RowId, effects: readonly Effect[], mutant: Mutant): readonly Effect[] {
  if (mutant.kind === "effect-removed" && mutant.answer === answer)
    return effects.filter(({ label }) => label !== mutant.effect);
  if (mutant.kind === "effect-altered" && mutant.answer === answer)
    return effects.map((effect) => (effect.label === mutant.effect ? altered(effect, mutant.field) : effect));
  return effects;
}

/** The mutants of a flow's refusals: each left out, each with another code, each two neighbours swapped. */
export function refusalMutants(flow: AnyFlow): readonly Mutant[] {
  const rows = flow.guards.map(({ reason }) => refusalRow(flow.name, reason).id);
  const each = [...new Set(rows)].flatMap((row): Mutant[] => [
    { kind: "left-out", row },
    { kind: "other-code", row },
  ]);
  const pairs = flow.guards.flatMap((second, index): Mutant[] => {
    const first = flow.guards[index - 1];
    if (first === undefined || first.reason === second.reason || areExclusive(first, second)) return [];
    return [{ kind: "swapped", first: rows[index - 1] ?? "", second: rows[index] ?? "" }];
  });
  return [...each, ...pairs];
}

/** The code that a mutant answers with instead. */
export function otherCode(code: number): number {
  return code === 2400 ? 2306 : 2400;
}

/** A short name for a mutant, the same in every run. */
export function mutantId(mutant: Mutant): string {
  switch (mutant.kind) {
    case "left-out":
    case "other-code":
      return `${mutant.kind} ${mutant.row}`;
    case "swapped":
      return `swapped ${mutant.first} ${mutant.second}`;
    case "element-removed":
    case "element-altered":
      return `${mutant.kind} ${mutant.answer} ${mutant.path}`;
    case "effect-removed":
      return `effect-removed ${mutant.answer} ${mutant.effect}`;
    case "effect-altered":
      return `effect-altered ${mutant.answer} ${mutant.effect} ${mutant.field}`;
  }
}

function areExclusive(first: AnyFlow["guards"][number], second: AnyFlow["guards"][number]): boolean {
  return first.excludes.includes(second.reason) || second.excludes.includes(first.reason);
}

/** The effect with one field of what it writes changed to something else of the same kind. */
function altered(effect: Effect, field: string): Effect {
  if (effect.kind === "remove") return effect;
  const holder = effect.kind === "put" ? "value" : "session";
  const written = (effect.kind === "put" ? effect.value : effect.session) as unknown as Record<string, unknown>;
  return { ...effect, [holder]: { ...written, [field]: otherValue(written[field]) } } as unknown as Effect;
}

/** Another value of the same kind: a day later, what never ends over long ago, a longer text, one entry fewer, the opposite. */
export function otherValue(value: unknown): unknown {
  if (value === endOfTime) return 0;
  if (typeof value === "number") return value > 1e9 ? value + 86_400_000 : value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return `${value}x`;
  if (Array.isArray(value)) return value.slice(0, -1);
  if (value instanceof Set) return new Set([...value].slice(0, -1));
  return undefined;
}
