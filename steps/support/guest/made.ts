import type { RegistrarName } from "../resolve-subject.ts";
import type { Entry, Kind } from "./journal.ts";
import { waitingIn } from "./waiting.ts";

/** An object that a run has made, or may have made: its creation was sent. */
export interface Made {
  readonly kind: Kind;
  readonly name: string;
  readonly by: RegistrarName;
  /** Over what; EPP where it is left out. */
  readonly protocol?: "rrp";
}

/** What may still be there of a run, the latest first; without what waits for its second half unless it is wanted too. */
export function madeIn(entries: readonly Entry[], withWaiting = false): readonly Made[] {
  const waiting = new Set(withWaiting ? [] : waitingIn(entries).map(({ scenario }) => scenario));
  const refused = new Set(
    entries.flatMap((entry) =>
      (entry.event === "unsent" || (entry.event === "answered" && isRefusal(entry.code))) && entry.clientId
        ? [entry.clientId]
        : [],
    ),
  );
  const made = new Map<string, Made>();
  for (const entry of entries) {
    if (entry.event === "gone") made.delete(keyOf(entry));
    if (entry.event !== "create" || refused.has(entry.clientId) || waiting.has(entry.scenario)) continue;
    const { kind, name, by, protocol } = entry;
    if (!made.has(keyOf(entry))) made.set(keyOf(entry), { kind, name, by, ...(protocol && { protocol }) });
  }
  return [...made.values()].reverse();
}

/** Codes of EPP have four digits, those of RRP three. RFC 5730 section 3, RFC 2832 section 5. */
function isRefusal(code: number): boolean {
  return code >= 2000 || (code >= 400 && code < 1000);
}

function keyOf({ kind, name }: { readonly kind: Kind; readonly name: string }): string {
  return `${kind} ${name.toLowerCase()}`;
}
