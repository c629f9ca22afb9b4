import { type Effect, remove } from "./effects.ts";
import type { Charge, Domain, DomainTransfer, Message, TransferStatus } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
import { without } from "./statuses.ts";
import type { Instant } from "./time.ts";

// What a transfer request prepares for the case that nobody decides, and what becomes of it when somebody does.

const chargeLabels = {
  "one-time": "billing.transfer.speculative",
  recurring: "billing.renewal.speculative",
  cancellation: "billing.cancellation.speculative",
} as const satisfies Readonly<Record<Charge["kind"], string>>;

/** Takes out everything that was prepared for the approval of a domain's transfer by itself. */
export function withdrawn(transfer: DomainTransfer, registry: Registry): readonly Effect[] {
  const charges = transfer.speculativeCharges.flatMap((key) => registry.charges.get(key) ?? []);
  const messages = transfer.speculativeMessages.flatMap((key) => registry.messages.get(key) ?? []);
  return [
    ...charges.map(({ kind, key }) => remove(chargeLabels[kind], "charges", key)),
    ...messages.map((message) => remove(messageLabel(message, transfer), "messages", message.key)),
  ];
}

/** A transfer that somebody has decided: what was prepared for it, and when the domain would expire, is forgotten. */
export function decided(
  { expires: _, gaining: _gaining, ...transfer }: DomainTransfer,
  status: TransferStatus,
  acts: Instant,
): DomainTransfer {
  return { ...transfer, status, acts, speculativeMessages: [], speculativeCharges: [] };
}

/** Statuses of a domain whose transfer is no longer pending. */
export function withoutPendingTransfer({ statuses }: Domain): readonly string[] {
  return without(statuses, "pendingTransfer");
}

function messageLabel({ autoRenewal, registrar }: Message, { requestedBy }: DomainTransfer) {
  if (autoRenewal !== undefined) return "poll.autorenewal.speculative";
  return registrar === requestedBy ? "poll.gaining.speculative" : "poll.losing.speculative";
}
