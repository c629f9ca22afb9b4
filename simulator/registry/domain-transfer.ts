import { type BillableGracePeriod, billableGracePeriods } from "./grace-periods.ts";
import { type Quote, quoteTransfer } from "./money/quote.ts";
import type { Domain, RenewalPrice, Tld } from "./objects/index.ts";
import { defaultPrice } from "./shared.ts";
import type { Instant } from "./time.ts";

// What a transfer means for a domain, however it comes about.

/** A domain with where it is registered. */
interface Asked {
  readonly domain: Domain;
  readonly tld: Tld;
  readonly label: string;
}

/** How a year of a domain is priced once it is transferred: it leaves its package, and is an ordinary one then. */
export function termsAfterTransfer({ packageToken, renewalPrice }: Domain): RenewalPrice {
  return packageToken === undefined ? renewalPrice : defaultPrice;
}

/** What a transfer costs by the prices of an instant. RFC 5731 section 3.2.4. */
export function transferQuote({ domain, tld, label }: Asked, at: Instant): Quote {
  return quoteTransfer({ tld, label, at, terms: termsAfterTransfer(domain) });
}

/** The grace period of an automatic renewal that a transfer by a year takes the place of. */
export function replacedRenewal(domain: Domain, period: 0 | 1): BillableGracePeriod | undefined {
  return period === 0 ? undefined : billableGracePeriods(domain).find(({ kind }) => kind === "auto-renew");
}
