import { mayUseTest } from "../../../access.ts";
import { reopenNotice } from "../../../autorenewal-notices.ts";
import { reopenYearly } from "../../../billing.ts";
import type {
  DomainTransferApprove,
  DomainTransferCancel,
  DomainTransferQuery,
  DomainTransferReject,
} from "../../../commands/index.ts";
import { type Effect, put } from "../../../effects.ts";
import { guard } from "../../../flow.ts";
import { type Located, sponsoredByActor, theDomain } from "../../../guards/index.ts";
import { historyEntry } from "../../../history.ts";
import { outcomeNotice, queue, transferNotice, transferTexts } from "../../../messages.ts";
import { guardsOfNames } from "../../../name-tests.ts";
import type { Domain, DomainTransfer, TransactionRecord, TransferNotice } from "../../../objects/index.ts";
import { actor, type Request } from "../../../request.ts";
import { decided, withdrawn, withoutPendingTransfer } from "../../../speculation.ts";
import { subtract } from "../../../time.ts";
import { takenBack } from "../../../transaction-records.ts";

/** A command about a transfer that was asked for before. */
export type AboutTransfer = Request<
  DomainTransferApprove | DomainTransferCancel | DomainTransferQuery | DomainTransferReject
>;

/** A transfer of the domain is pending. Once its window has passed it is none any more. */
export const transferIsPending = guard("not-pending-transfer", (request: AboutTransfer) => {
  const domain = theDomain.find(request);
  return domain === undefined || domain.transfer?.status === "pending" ? [] : [domain.name];
});

/** It is for the losing registrar to decide, and for no superuser. */
export const decidedByLosing = sponsoredByActor((request: AboutTransfer) => theDomain.find(request)?.sponsor, {
  superuserMay: false,
});

/** Who decides may act below the domain's top-level domain. */
export const mayDecideBelowTld = guardsOfNames([mayUseTest], ({ command }: AboutTransfer) => [command.name]);

/** The last transfer of a domain. Only for use behind the guards that there is one. */
export function transferOf({ name, transfer }: Domain): DomainTransfer {
  if (transfer === undefined) throw new Error(`${name} was never asked for`);
  return transfer;
}

/** Counts taken back that the request made, where they are still to be reported. */
export function requestTakenBack(
  { now, registry }: AboutTransfer,
  { domain, tld }: Located,
): readonly TransactionRecord[] {
  const since = subtract(subtract(now, tld.transferGracePeriod), tld.transferPeriod);
  const { repositoryId } = domain;
  return takenBack(registry.stored, { repositoryId, fields: /^transfer-successful$/, since, now });
}

/** How a transfer ends that does not come to pass. */
export interface Ending {
  readonly status: "clientRejected" | "clientCancelled";
  readonly tells: "losing" | "gaining";
  readonly records: readonly TransactionRecord[];
}

/**
 * Ends a transfer without anything having changed hands: what the losing registrar is charged and told each year goes on,
 * and what was prepared is taken back.
 */
export function keep(
  request: AboutTransfer,
  { domain }: Located,
  { status, tells, records }: Ending,
): { readonly notice: TransferNotice; readonly effects: readonly Effect[] } {
  const { now, registry } = request;
  const pending = transferOf(domain);
  const transfer = decided(pending, status, now);
  const of = { object: "domain", name: domain.name } as const;
  const notice = transferNotice(of, transfer);
  const kept: Domain = {
    ...domain,
    statuses: withoutPendingTransfer(domain),
    transfer,
    updated: now,
    updatedBy: actor(request),
  };
  const other = tells === "gaining" ? pending.requestedBy : pending.actsBy;
  const effects = [
    put("object", "domains", domain.name, kept),
    ...reopenYearly("billing.renewal.reopened", registry.stored, domain.recurringCharge),
    ...reopenNotice("poll.autorenewal.reopened", registry.stored, domain),
    queue(`poll.${tells}`, request, {
      registrar: other,
      event: now,
      text: status === "clientRejected" ? transferTexts.rejected : transferTexts.cancelled,
      ...(tells === "gaining" && { pendingAction: outcomeNotice(of, pending.request, false, now) }),
      transfer: notice,
    }),
    ...withdrawn(pending, registry.stored),
    historyEntry(request, { object: "domain", snapshot: kept }, { otherRegistrar: other, records }),
  ];
  return { notice, effects };
}
