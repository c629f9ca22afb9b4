import { openGracePeriod } from "./grace-periods.ts";
import { type Domain, hasDeletion, type Tld } from "./objects/index.ts";
import { addYears, calendarYears, type Instant, yearsBetween } from "./time.ts";

/** A domain after an automatic renewal, and when that was. */
export interface Renewed {
  readonly domain: Domain;
  readonly at: Instant;
}

/**
 * Renews a domain that has reached its end, once for every year that has gone by; only the last time leaves a grace
 * period. Nothing where the end is still to come, or the domain is deleted.
 */
export function renewedAutomatically(domain: Domain, now: Instant, tld: Tld): Renewed | undefined {
  if (now < domain.expires || hasDeletion(domain)) return undefined;
  const at = addYears(domain.expires, yearsBetween(domain.expires, now));
  const period = openGracePeriod("auto-renew", at, tld, domain.sponsor, domain.recurringCharge);
  return {
    at,
    domain: { ...domain, expires: calendarYears(at, 1), gracePeriods: [...domain.gracePeriods, period] },
  };
}
