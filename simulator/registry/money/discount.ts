import type { Amount, Token } from "../objects/index.ts";
import { exact, isZero, rounded } from "./amounts.ts";

/** What a token takes off a registration of so many years at a yearly price. Rounded once. */
export function discountOn(yearly: Amount, years: number, token: Token, currency: string): Amount {
  const discounted = Math.min(years, Math.max(1, token.discountYears));
  return rounded(exact(yearly).times(String(discounted)).times(exact(token.discount)), currency);
}

/** Whether a token takes something off that it must not take off premium names. */
export function sparesPremium({ discount, discountsPremium }: Token): boolean {
  return !isZero(discount) && !discountsPremium;
}
