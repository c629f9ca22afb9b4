import { type Amount, at, type RenewalPrice, type Tld } from "../objects/index.ts";
import type { Instant } from "../time.ts";

/** What one year costs, and whether it costs that because the label is on the premium list. */
export interface YearlyPrice {
  readonly amount: Amount;
  readonly isPremium: boolean;
}

/** The price that the premium list gives a label, if it is on it. */
function premiumPrice(tld: Tld, label: string): Amount | undefined {
  return Object.hasOwn(tld.premiumList, label) ? tld.premiumList[label] : undefined;
}

/** Whether a label is on the premium list. */
export function isPremium(tld: Tld, label: string): boolean {
  return premiumPrice(tld, label) !== undefined;
}

/** A year at registration. */
export function createPrice(tld: Tld, label: string): YearlyPrice {
  const premium = premiumPrice(tld, label);
  return { amount: premium ?? tld.createPrice, isPremium: premium !== undefined };
}

/** A year at renewal, at an instant; as the domain's own terms have it, where it has some. */
export function renewPrice(tld: Tld, label: string, instant: Instant, terms?: RenewalPrice): YearlyPrice {
  if (terms?.behaviour === "specified" && terms.amount !== undefined) return { amount: terms.amount, isPremium: false };
  const premium = terms?.behaviour === "nonpremium" ? undefined : premiumPrice(tld, label);
  return { amount: premium ?? at(tld.renewPrice, instant), isPremium: premium !== undefined };
}
