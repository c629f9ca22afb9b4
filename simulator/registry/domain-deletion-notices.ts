import type { DomainDelete } from "./commands/index.ts";
import type { Timetable } from "./domain-deletion.ts";
import type { Effect } from "./effects.ts";
import { outcomeNotice, queue, transferNotice, transferTexts } from "./messages.ts";
import type { Domain } from "./objects/index.ts";
import { actor, type Request } from "./request.ts";
import { decided } from "./speculation.ts";
import { preciseTimestamp } from "./time.ts";

type Deletion = Request<DomainDelete>;

/**
 * Tells the sponsor that the domain is gone, once it is. Nobody is told of a deletion of one's own that takes effect at
 * once. RFC 5730 section 3, 1001.
 */
export function deletionMessage(
  request: Deletion,
  domain: Domain,
  { deleted }: Timetable,
  key: number | undefined,
): readonly Effect[] {
  if (key === undefined) return [];
  const { command, superuser, transaction } = request;
  const text = superuser ? command.metadata?.reason || "The registry deleted the domain." : "The domain was deleted.";
  const pendingAction = outcomeNotice({ object: "domain", name: domain.name }, transaction, true, deleted);
  return [queue("poll.deletion", request, { key, registrar: domain.sponsor, event: deleted, text, pendingAction })];
}

/** Tells the sponsor at once that somebody else deleted its domain. */
export function deletionNotice(request: Deletion, domain: Domain, { deleted }: Timetable): readonly Effect[] {
  const { now, transaction } = request;
  if (deleted <= now || actor(request) === domain.sponsor) return [];
  return [
    queue("poll.deletion-notice", request, {
      registrar: domain.sponsor,
      event: now,
      text: `The registry deleted ${domain.name}. It is gone for good at ${preciseTimestamp(deleted)}.`,
      pendingAction: outcomeNotice({ object: "domain", name: domain.name }, transaction, true, now),
    }),
  ];
}

/** Tells the gaining registrar that the transfer it waited for will not be. */
export function cancellationNotice(request: Deletion, { name, transfer }: Domain): readonly Effect[] {
  if (transfer?.status !== "pending") return [];
  const { now } = request;
  const of = { object: "domain", name } as const;
  return [
    queue("poll.gaining", request, {
      registrar: transfer.requestedBy,
      event: now,
      text: transferTexts.cancelled,
      pendingAction: outcomeNotice(of, transfer.request, false, now),
      transfer: transferNotice(of, decided(transfer, "serverCancelled", now)),
    }),
  ];
}
