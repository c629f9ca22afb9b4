import { renewedAutomatically } from "./autorenewal.ts";
import { termsAfterTransfer } from "./domain-transfer.ts";
import { transferExpiry } from "./expiry.ts";
import { openGracePeriod, stillOpen } from "./grace-periods.ts";
import type { Domain, DomainTransfer, Tld } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
import type { Instant } from "./time.ts";

/**
 * A domain to an instant: a transfer that nobody decided is approved, the registration is renewed, grace periods end, and
 * from its deletion on the domain does not exist. The end of automatic renewal is not looked at: a background job sees
 * to it.
 */
export function projectDomain(domain: Domain, now: Instant, registry: Registry): Domain | undefined {
  if (now >= domain.deleted) return undefined;
  const tld = registry.tlds.get(domain.tld);
  if (tld === undefined) throw new Error(`${domain.name} lies in ${domain.tld}, which this registry does not run`);
  return projected(domain, now, tld);
}

function projected(domain: Domain, now: Instant, tld: Tld): Domain {
  const { transfer } = domain;
  return transfer?.status === "pending" && transfer.acts <= now
    ? aged(transferred(aged(domain, transfer.acts - 1, tld), transfer, tld), now, tld)
    : aged(domain, now, tld);
}

/** What time does to a domain whose transfer, if there is one, is not due. */
export function aged(domain: Domain, now: Instant, tld: Tld): Domain {
  const renewed = renewedAutomatically(domain, now, tld);
  const after = renewed?.domain ?? domain;
  const gracePeriods = stillOpen(after.gracePeriods, now);
  if (gracePeriods === domain.gracePeriods) return domain;
  const ends = after.gracePeriods.filter(({ end }) => end <= now).map(({ end }) => end);
  return touched({ ...after, gracePeriods }, Math.max(renewed?.at ?? -Infinity, ...ends));
}

/** Time counts as an update by the sponsor, where it came later than the last one. */
function touched(domain: Domain, at: Instant): Domain {
  const isLater = at > (domain.updated ?? -Infinity);
  return isLater ? { ...domain, updated: at, updatedBy: domain.sponsor } : domain;
}

/** A domain at the instant at which its transfer is approved because nobody decided. RFC 5731 section 3.2.4. */
function transferred(domain: Domain, transfer: DomainTransfer, tld: Tld): Domain {
  const { acts, gaining, period, requestedBy } = transfer;
  const { packageToken: _, ...kept } = domain;
  const grace = openGracePeriod("transfer", acts, tld, requestedBy, gaining?.charge);
  return {
    ...kept,
    ...(gaining && {
      recurringCharge: gaining.recurringCharge,
      autoRenewalMessage: gaining.autoRenewalMessage,
    }),
    renewalPrice: termsAfterTransfer(domain),
    expires: transfer.expires ?? transferExpiry(domain, period, acts),
    gracePeriods: period === 1 ? [grace] : [],
    transfer: { ...transfer, status: "serverApproved", speculativeMessages: [], speculativeCharges: [] },
    statuses: domain.statuses.filter((status) => status !== "pendingTransfer"),
    sponsor: requestedBy,
    transferred: acts,
    updated: acts,
    updatedBy: requestedBy,
  };
}
