import type { Facts } from "./facts.ts";
import type { Row } from "./table.ts";

// What "the client changes …" asks for: `add hosts`, `remove status`, or a fact that is to be something else.

/** Whether all of a change is true by now. */
export function isMade(rows: readonly Row[], facts: Facts): boolean {
  return rows.every(({ key, values }) => {
    const [, how, fact = key] = /^(?:(add|remove) )?(.+)$/.exec(key) ?? [];
    const now = facts[fact] ?? [];
    if (how === "add") return values.every((value) => now.includes(value));
    if (how === "remove") return values.every((value) => !now.includes(value));
    return sameTexts(values, now);
  });
}

/** Whether two lists hold the same texts, in whatever order. */
export function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.toSorted().every((text, index) => text === other.toSorted()[index]);
}
