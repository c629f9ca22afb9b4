import type { Effect as EffectLabel } from "../../catalogue/index.ts";
import { type Effect, put, remove } from "./effects.ts";
import type { Message, PendingActionNotice, TransactionIds, Transfer, TransferNotice } from "./objects/index.ts";
import { approvedByItself } from "./outcomes.ts";
import type { Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** A message to be queued; its key is the next one unless one is given. */
export type Draft = Omit<Message, "key"> & { readonly key?: number };

/** Queues a message. It is visible from its event time on. RFC 5730 section 2.9.2.3. */
export function queue(label: EffectLabel, { nextKey }: Pick<Request, "nextKey">, draft: Draft): Effect {
  const message: Message = { ...draft, key: draft.key ?? nextKey() };
  return put(label, "messages", message.key, message);
}

/** What a transfer is of: its kind and the name that messages give it. */
export interface Transferred {
  readonly object: "contact" | "domain";
  readonly name: string;
}

/** How a transfer stands, for a message or an answer. `expires` is for domains. */
export function transferNotice(of: Transferred, transfer: Transfer, expires?: Instant): TransferNotice {
  const { status, requestedBy, requested, actsBy, acts } = transfer;
  return { ...of, status, requestedBy, requested, actsBy, acts, ...(expires !== undefined && { expires }) };
}

/** The outcome of what was pending since the command with these transaction ids. */
export function outcomeNotice(
  of: Pick<PendingActionNotice, "object" | "name">,
  request: TransactionIds,
  success: boolean,
  date: Instant,
): PendingActionNotice {
  return { ...of, success, request, date };
}

/** What messages about transfers say. */
export const transferTexts = {
  requested: "Transfer requested.",
  approved: "Transfer approved.",
  rejected: "Transfer rejected.",
  cancelled: "Transfer cancelled.",
} as const;

/**
 * Queues both notices of automatic approval, dated the end of the window, so that they appear just when it happens.
 * The keys are the losing and the gaining registrar's, in this order, for `transfer.speculativeMessages`.
 */
export function speculativeNotices(
  request: Pick<Request, "nextKey">,
  of: Transferred,
  transfer: Transfer,
  keys: readonly [losing: number, gaining: number],
  expires?: Instant,
): readonly Effect[] {
  const notice = {
    event: transfer.acts,
    text: transferTexts.approved,
    transfer: transferNotice(of, approvedByItself(transfer), expires),
  };
  const pendingAction = outcomeNotice(of, transfer.request, true, transfer.requested);
  return [
    queue("poll.losing.speculative", request, { ...notice, key: keys[0], registrar: transfer.actsBy }),
    queue("poll.gaining.speculative", request, {
      ...notice,
      key: keys[1],
      registrar: transfer.requestedBy,
      pendingAction,
    }),
  ];
}

/** Takes both notices of automatic approval back, since somebody decided. */
export function withdrawNotices({ speculativeMessages: [losing, gaining] }: Transfer): readonly Effect[] {
  return [
    ...(losing === undefined ? [] : [remove("poll.losing.speculative", "messages", losing)]),
    ...(gaining === undefined ? [] : [remove("poll.gaining.speculative", "messages", gaining)]),
  ];
}
