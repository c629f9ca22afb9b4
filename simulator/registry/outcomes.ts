import type { PendingDeletion, Transfer } from "./objects/index.ts";
import { without } from "./statuses.ts";
import type { Instant } from "./time.ts";

// What time decides, where nobody else does.

/** What becomes of a transfer that nobody decides: it is approved when its window ends. */
export function approvedByItself(transfer: Transfer): Transfer {
  return { ...transfer, status: "serverApproved", speculativeMessages: [], speculativeCharges: [] };
}

/** What a message about the outcome says. */
export const deletionTexts = {
  deleted: "The object was deleted.",
  kept: "The object was not deleted, since it is in use.",
} as const;

interface Deletable {
  readonly statuses: readonly string[];
  readonly deleted: Instant;
  readonly pendingDeletion?: PendingDeletion;
}

/** What a deletion has made of an object: nothing, or the object without the deletion that failed. */
export function afterDeletion<O extends Deletable>(
  object: O,
  now: Instant,
  isLinked: (at: Instant) => boolean,
): O | undefined {
  if (object.deleted <= now) return undefined;
  const { pendingDeletion, ...kept } = object;
  if (pendingDeletion === undefined || now < pendingDeletion.due) return object;
  if (!isLinked(pendingDeletion.due)) return undefined;
  return { ...kept, statuses: without(object.statuses, "pendingDelete") } as O;
}
