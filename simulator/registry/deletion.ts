import type { Effect } from "./effects.ts";
import { outcomeNotice, queue } from "./messages.ts";
import type { PendingDeletion } from "./objects/index.ts";
import { deletionTexts } from "./outcomes.ts";
import type { Request } from "./request.ts";
import { add } from "./time.ts";

// Deletions of contacts and hosts. Under the asynchronous policy they are decided when they are due: the object is then
// gone, or, if something refers to it by then, stays.

/** What is to be deleted. */
export interface Doomed {
  readonly object: "contact" | "host";
  readonly name: string;
  readonly sponsor: string;
}

/** Begins a deletion that is decided after the policy's delay, with the message that will tell the sponsor then. */
export function beginDeletion(request: Request, of: Doomed): { pending: PendingDeletion; notice: Effect } {
  const { now, policy, transaction } = request;
  const due = add(now, policy.deletionDelay);
  const message = request.nextKey();
  const notice = queue("poll.deletion", request, {
    key: message,
    registrar: of.sponsor,
    event: due,
    text: deletionTexts.deleted,
    pendingAction: outcomeNotice({ object: of.object, name: of.name }, transaction, true, due),
    isDeletionOutcome: true,
  });
  return { pending: { due, request: transaction, message }, notice };
}
