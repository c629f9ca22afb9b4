import { type Domain, type GracePeriod, hasDeletion, type Tld } from "./objects/index.ts";
import { add, type Instant } from "./time.ts";

/** A grace period that refers to the charge that is given back within it. */
export type BillableGracePeriod = GracePeriod & { readonly charge: number };

/** Opens a grace period at an instant. RFC 3915 section 3.1. */
export function openGracePeriod(
  kind: GracePeriod["kind"],
  at: Instant,
  tld: Tld,
  registrar: string,
  charge?: number,
): GracePeriod {
  return { kind, end: add(at, tld[lengths[kind]]), registrar, ...(charge !== undefined && { charge }) };
}

const lengths = {
  add: "addGracePeriod",
  renew: "renewGracePeriod",
  "auto-renew": "autoRenewGracePeriod",
  transfer: "transferGracePeriod",
  redemption: "redemptionPeriod",
} as const;

/** The grace periods that are still open at an instant: one has ended when its end is reached. */
export function stillOpen(periods: readonly GracePeriod[], now: Instant): readonly GracePeriod[] {
  return periods.some(({ end }) => end <= now) ? periods.filter(({ end }) => now < end) : periods;
}

/** The open grace periods in which a deletion gives a charge back. */
export function billableGracePeriods(domain: Domain): readonly BillableGracePeriod[] {
  return domain.gracePeriods.filter((period): period is BillableGracePeriod => period.charge !== undefined);
}

/** Whether a grace period of that kind is open. The domain is a projected one. */
export function isInGracePeriod(domain: Domain, kind: GracePeriod["kind"]): boolean {
  return domain.gracePeriods.some((period) => period.kind === kind);
}

/** What a grace period is called in answers. RFC 3915 section 3.1. */
export const graceNames = {
  add: "addPeriod",
  renew: "renewPeriod",
  "auto-renew": "autoRenewPeriod",
  transfer: "transferPeriod",
  redemption: "redemptionPeriod",
} as const;

/** The statuses that tell of a domain's grace periods, each once. RFC 3915 section 3.1. */
export function graceStatuses(domain: Domain): readonly string[] {
  const statuses = new Set<string>(domain.gracePeriods.map(({ kind }) => graceNames[kind]));
  if (hasDeletion(domain) && !isInGracePeriod(domain, "redemption")) statuses.add("pendingDelete");
  return [...statuses];
}
