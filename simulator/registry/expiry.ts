import type { Domain } from "./objects/index.ts";
import { addYears, type Instant } from "./time.ts";

/** The longest that a registration may reach into the future, in years. */
export const maxYears = 10;

/** The latest instant at which a registration may end. */
export function latestExpiry(now: Instant): Instant {
  return addYears(now, maxYears);
}

/**
 * When a domain ends after a transfer at an instant. A year that an automatic renewal has just added counts as the year of
 * the transfer; the end is cut off at ten years. The domain is one that is projected to the instant. RFC 5731 section 3.2.4.
 */
export function transferExpiry(domain: Domain, period: 0 | 1, instant: Instant): Instant {
  const swallows = period === 1 && domain.gracePeriods.some(({ kind }) => kind === "auto-renew");
  const expires = addYears(domain.expires, swallows ? 0 : period);
  return Math.min(expires, latestExpiry(instant));
}
