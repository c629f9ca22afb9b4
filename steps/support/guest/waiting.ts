import type { Entry } from "./journal.ts";
import type { Preparation } from "./preparation.ts";

/** The scenarios that a journal knows to wait for their second half. */
export function waitingIn(entries: readonly Entry[]): readonly Preparation[] {
  const waiting = new Map<string, Preparation>();
  for (const entry of entries) {
    if (entry.event === "prepared") waiting.set(entry.preparation.scenario, entry.preparation);
    if (entry.event === "verified") waiting.delete(entry.scenario);
  }
  return [...waiting.values()];
}
