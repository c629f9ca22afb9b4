import type { Amount, Tld, Token } from "../objects/index.ts";
import { exact, isZero, rounded } from "./amounts.ts";
import { isPremium } from "./prices.ts";

/** What a token takes off a registration of so many years at a yearly price. Rounded once. */
export function discountOn(yearly: Amount, years: number, token: Token, currency: string): Amount {
  const discounted = Math.min(years, Math.max(1, token.discountYears));
  return rounded(exact(yearly).times(String(discounted)).times(exact(token.discount)), currency);
}

/** What a token's discount depends on. */
interface Priced {
  readonly tld: Tld;
  readonly label: string;
  readonly token: Token;
  readonly isAnchorTenant: boolean;
}

/** Whether a token would take something off a premium name, and is not made for that. An anchor tenant pays nothing. */
export function spoilsDiscount({ tld, label, token, isAnchorTenant }: Priced): boolean {
  return !isAnchorTenant && !isZero(token.discount) && !token.discountsPremium && isPremium(tld, label);
}
