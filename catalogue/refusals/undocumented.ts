import type { Refusal } from "../model.ts";

/** Marks refusals that are documented for another flow, and that this flow gives without its document saying so. */
export function undocumented<R extends Readonly<Record<string, Refusal>>>(
  rows: R,
): { readonly [K in keyof R]: R[K] & { readonly undocumented: true } } {
  const marked = Object.entries(rows).map(([reason, row]) => [reason, { ...row, undocumented: true }]);
  return Object.fromEntries(marked);
}
