import type { AnswerName, FlowName, RaisedReason, ReasonOf } from "../../catalogue/index.ts";
import type { Command, CommandOf } from "./commands/index.ts";
import type { Effect } from "./effects.ts";
import type { Request } from "./request.ts";

/** One reason to refuse. It returns what offends; nothing means that it holds. */
export interface Guard<R extends string, Q> {
  readonly reason: R;
  readonly offends: (request: Q) => readonly string[];
  /**
   * Reasons that cannot offend in the same command, since this guard asks about what they have made sure of, or since
   * one fault excludes the other. Which of the two answers first is then no question.
   */
  readonly excludes: readonly string[];
}

/** Makes a guard. The reason is one of those that the catalogue lists. */
export function guard<const R extends string, Q>(
  reason: R,
  offends: (request: Q) => readonly string[],
  excludes: readonly string[] = [],
): Guard<R, Q> {
  return { reason, offends, excludes };
}

/** Success, with what is told and what changes. */
export interface Done<A extends string = string, D = unknown> {
  readonly kind: "done";
  readonly answer: A;
  readonly data: D;
  readonly effects: readonly Effect[];
}

/** Succeeds. Labels of the effects are those that the catalogue lists for the answer. */
export function done<const A extends string, D>(answer: A, data: D, effects: readonly Effect[] = []): Done<A, D> {
  return { kind: "done", answer, data, effects };
}

/** Refusal, with what offends and what is counted all the same. */
export interface Refused {
  readonly kind: "refused";
  readonly flow?: string;
  readonly reason: string;
  readonly offenders: readonly string[];
  readonly effects: readonly Effect[];
}

export type Outcome = Done | Refused;

/** One thing that a client may ask: its guards in the order in which they answer, then what it does. */
export interface FlowDefinition<F extends FlowName = FlowName, C extends Command = Command, D = unknown> {
  readonly name: F;
  readonly guards: readonly Guard<string, Request<C>>[];
  readonly apply: (request: Request<C>) => Done<AnswerName<F>, D>;
  /** What a refusal is counted as, where it is: failed logins. */
  readonly onRefusal?: (request: Request<C>, reason: string) => readonly Effect[];
}

type Implementable = Extract<FlowName, Command["flow"]>;

/** Nothing to add when every documented reason of F has a guard among G; otherwise names what is missing. */
type Complete<F extends FlowName, G extends readonly Guard<string, never>[]> =
  Exclude<RaisedReason<F, "flow" | "session">, G[number]["reason"]> extends never
    ? unknown
    : { readonly "no guard raises": Exclude<RaisedReason<F, "flow" | "session">, G[number]["reason"]> };

/**
 * Defines a flow. It does not compile while a refusal that the catalogue lists for it has no guard, or a guard has a
 * reason that the catalogue does not know.
 */
export function flow<F extends Implementable, const G extends readonly Guard<ReasonOf<F>, Request<CommandOf<F>>>[], D>(
  name: F,
  guards: G & Complete<F, G>,
  apply: (request: Request<CommandOf<F>>) => Done<AnswerName<F>, D>,
  onRefusal?: (request: Request<CommandOf<F>>, reason: string) => readonly Effect[],
): FlowDefinition<F, CommandOf<F>, D> {
  return { name, guards, apply, ...(onRefusal && { onRefusal }) };
}
