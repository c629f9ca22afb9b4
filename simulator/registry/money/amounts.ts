import Big from "big.js";
import { decimalsOf } from "../currencies.ts";
import type { Amount } from "../objects/index.ts";

// Exact sums of money. Amounts are decimal texts; nothing here ever becomes a binary fraction.

const halfEven = 2;

/** An amount to compute with. A text is a decimal as XML Schema writes it. */
export function exact(amount: Amount): Big {
  return new Big(amount.replace(/^\+/, ""));
}

/** Rounds once, half to even, to as many decimals as the currency has, and writes them all: `13.00`. */
export function rounded(amount: Big, currency: string): Amount {
  return amount.toFixed(scaleOf(currency), halfEven);
}

/** The sum of amounts, as exact as they are. */
export function total(amounts: readonly Amount[]): Big {
  return amounts.reduce((sum, amount) => sum.plus(exact(amount)), new Big(0));
}

/** Whether two amounts are worth the same, whatever zeros they are written with. */
export function areSame(one: Big, other: Big): boolean {
  return one.eq(other);
}

/** Whether an amount is nothing. */
export function isZero(amount: Amount): boolean {
  return exact(amount).eq(0);
}

/** How many decimals a text has, trailing zeros included. */
export function writtenDecimals(amount: Amount): number {
  const point = amount.indexOf(".");
  return point < 0 ? 0 : amount.length - point - 1;
}

/** How many decimals amounts of a currency have. Throws for what is no currency. */
export function scaleOf(currency: string): number {
  const scale = decimalsOf(currency);
  if (scale === undefined) throw new Error(`"${currency}" is no currency`);
  return scale;
}
