import { type BillableGracePeriod, billableGracePeriods } from "./grace-periods.ts";
import type { Located } from "./guards/index.ts";
import { renewPrice } from "./money/prices.ts";
import type { Amount } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
import { subtract } from "./time.ts";

/** What a deletion gives back for an open grace period: years of the registration, and money. */
export interface Refund {
  readonly period: BillableGracePeriod;
  readonly years: number;
  /** What was charged, in the top-level domain's currency. */
  readonly amount: Amount;
}

/** What a deletion gives back. An early access fee is never given back. */
export function refundsOf(located: Located, registry: Registry): readonly Refund[] {
  return billableGracePeriods(located.domain).map((period) => refundOf(period, located, registry));
}

function refundOf(period: BillableGracePeriod, { tld, label }: Located, registry: Registry): Refund {
  const charge = registry.charges.get(period.charge);
  if (charge?.kind === "one-time") return { period, years: charge.years ?? 0, amount: charge.amount };
  // The year of an automatic renewal may not have been billed yet: it is worth what the list said at the renewal.
  const renewed = subtract(period.end, tld.autoRenewGracePeriod);
  return { period, years: 1, amount: renewPrice(tld, label, renewed).amount };
}
