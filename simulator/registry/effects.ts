import type { Effect as EffectLabel } from "../../catalogue/index.ts";
import type { Rows, TableName } from "./registry.ts";
import type { Session } from "./session.ts";

/** A value written to a table. */
export interface Put<T extends TableName = TableName> {
  readonly kind: "put";
  readonly label: EffectLabel;
  readonly table: T;
  readonly key: Rows[T]["key"];
  readonly value: Rows[T]["value"];
}

/** A value taken out of a table. */
export interface Remove<T extends TableName = TableName> {
  readonly kind: "remove";
  readonly label: EffectLabel;
  readonly table: T;
  readonly key: Rows[T]["key"];
}

/** What becomes of the session. */
export interface SessionChange {
  readonly kind: "session";
  readonly label: EffectLabel;
  readonly session: Session;
}

/**
 * One side effect, as data. A flow says what would happen; only the world makes it happen. So a refusal or a dry run
 * changes nothing, and each effect can be left out on purpose to see whether anybody notices.
 */
export type Effect = { [T in TableName]: Put<T> | Remove<T> }[TableName] | SessionChange;

/** Writes a value. The label is one of those that the catalogue lists for the answer. */
export function put<T extends TableName>(
  label: EffectLabel,
  table: T,
  key: Rows[T]["key"],
  value: Rows[T]["value"],
): Effect {
  return { kind: "put", label, table, key, value } as unknown as Effect;
}

/** Takes a value out. */
export function remove<T extends TableName>(label: EffectLabel, table: T, key: Rows[T]["key"]): Effect {
  return { kind: "remove", label, table, key } as unknown as Effect;
}

/** Changes the session. */
export function changeSession(label: EffectLabel, session: Session): Effect {
  return { kind: "session", label, session };
}
