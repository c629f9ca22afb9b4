import type { DomainDelete } from "./commands/index.ts";
import { isInGracePeriod, openGracePeriod } from "./grace-periods.ts";
import type { Located } from "./guards/index.ts";
import type { Domain } from "./objects/index.ts";
import type { Refund } from "./refunds.ts";
import { actor, type Request } from "./request.ts";
import { decided } from "./speculation.ts";
import { add, calendarYears, type Instant } from "./time.ts";

/** When a domain that is deleted now can no longer be restored, and when it is gone. RFC 3915 section 2. */
export interface Timetable {
  readonly redemptionEnd: Instant;
  readonly deleted: Instant;
}

/**
 * When the deletion of a domain takes effect: at once in the grace period of its registration, otherwise after redemption
 * and a wait, whose lengths a superuser may set in days.
 */
export function timetable({ command, now }: Request<DomainDelete>, { domain, tld }: Located): Timetable {
  if (isInGracePeriod(domain, "add")) return { redemptionEnd: now, deleted: now };
  const { superuser } = command;
  const redemptionEnd = add(now, superuser ? `P${superuser.redemptionDays}D` : tld.redemptionPeriod);
  const deleted = add(redemptionEnd, superuser ? `P${superuser.pendingDeleteDays}D` : tld.pendingDeletePeriod);
  return { redemptionEnd, deleted };
}

/** A domain after its deletion: gone, or in redemption until it is. */
export function deletedDomain(
  request: Request<DomainDelete>,
  { domain, tld }: Located,
  times: Timetable,
  refunds: readonly Refund[],
): Domain {
  const { now } = request;
  const by = actor(request);
  const isPending = times.deleted > now;
  const redemption = { ...openGracePeriod("redemption", now, tld, by), end: times.redemptionEnd };
  // Nobody takes the yearly notice up again: a restored name gets one of its own.
  const { autoRenewalMessage: _, ...kept } = domain;
  const { transfer } = domain;
  return {
    ...kept,
    statuses: isPending ? ["pendingDelete"] : [],
    gracePeriods: isPending ? [redemption] : domain.gracePeriods,
    expires: calendarYears(domain.expires, -refunds.reduce((sum, { years }) => sum + years, 0)),
    deleted: times.deleted,
    updated: now,
    updatedBy: by,
    ...(transfer?.status === "pending" && { transfer: decided(transfer, "serverCancelled", now) }),
  };
}
