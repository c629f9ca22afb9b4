import type { ContactTransferDecision } from "../../../commands/index.ts";
import { type Effect, put } from "../../../effects.ts";
import { guard } from "../../../flow.ts";
import { contact } from "../../../guards/contact.ts";
import { authInfoIsRight, exists, found } from "../../../guards/index.ts";
import { historyEntry } from "../../../history.ts";
import { type Draft, outcomeNotice, queue, transferNotice, withdrawNotices } from "../../../messages.ts";
import type { Contact, Transfer, TransferNotice, TransferStatus } from "../../../objects/index.ts";
import { actor, type Request } from "../../../request.ts";
import { without } from "../../../statuses.ts";
import { surroundings } from "../../../surroundings.ts";

type Decision = Request<ContactTransferDecision>;

const transferIsPending = guard(
  "not-pending-transfer",
  (request: Decision) => {
    const object = contact.find(request);
    return object === undefined || object.transfer?.status === "pending" ? [] : [object.id];
  },
  // It asks about the transfer of a contact that exists.
  ["resource-does-not-exist"],
);

/** What approval, rejection and cancellation all check, before they check whose decision it is. */
export const decisionGuards = [
  ...surroundings(["metadata-1.0:metadata"]),
  exists(contact),
  authInfoIsRight(contact, ({ command }: Decision) => command.authInfo),
  transferIsPending,
] as const;

/** A transfer that was decided: nothing waits for the end of its window any more. */
export function decided(transfer: Transfer, status: TransferStatus, now: number): Transfer {
  return { ...transfer, status, acts: now, speculativeMessages: [], speculativeCharges: [] };
}

/** How a decision is told. */
export interface Decided {
  readonly status: Extract<TransferStatus, `client${string}`>;
  readonly text: string;
  readonly tells: "losing" | "gaining";
}

/** Decides a transfer, tells the other side, and takes back what was prepared for the end of the window. */
export function decide(
  request: Decision,
  { status, text, tells }: Decided,
): { readonly notice: TransferNotice; readonly effects: readonly Effect[] } {
  const { now } = request;
  const old = found(contact, request);
  const pending = pendingTransfer(old);
  const of = { object: "contact", name: old.id } as const;
  const transfer = decided(pending, status, now);
  const notice = transferNotice(of, transfer);
  const changed: Contact = {
    ...old,
    statuses: without(old.statuses, "pendingTransfer"),
    transfer,
    ...(status === "clientApproved"
      ? { sponsor: pending.requestedBy, transferred: now }
      : { updatedBy: actor(request), updated: now }),
  };
  const history = historyEntry(request, { object: "contact", snapshot: changed });
  const message: Draft = {
    registrar: tells === "losing" ? pending.actsBy : pending.requestedBy,
    event: now,
    text,
    ...(tells === "gaining" && {
      pendingAction: outcomeNotice(of, pending.request, status === "clientApproved", now),
    }),
    transfer: notice,
  };
  const effects = [
    put("object", "contacts", old.id, changed),
    queue(`poll.${tells}`, request, message),
    ...withdrawNotices(pending),
    history,
  ];
  return { notice, effects };
}

function pendingTransfer({ id, transfer }: Contact): Transfer {
  if (transfer === undefined) throw new Error(`no transfer of ${id} is pending`);
  return transfer;
}
