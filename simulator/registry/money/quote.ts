import { type Amount, at, type RenewalPrice, type Tld, type Token } from "../objects/index.ts";
import { endOfTime, type Instant, preciseTimestamp } from "../time.ts";
import { exact, isZero, rounded, total } from "./amounts.ts";
import { discountOn } from "./discount.ts";
import { createPrice, renewPrice, type YearlyPrice } from "./prices.ts";

/** The kinds of fee, in the order in which they are looked for. */
export const feeKinds = ["create", "early-access", "renew", "restore", "transfer", "update"] as const;
export type FeeKind = (typeof feeKinds)[number];

/** One fee of a command. */
export interface Fee {
  readonly kind: FeeKind;
  /** With as many decimals as the currency has. */
  readonly amount: Amount;
  /** What a client is told that it is for, and repeats when it agrees to pay. */
  readonly description: string;
  readonly isPremium: boolean;
  /** Until when the fee holds, where it changes by itself. */
  readonly until?: Instant;
  /** Whether the client must name it even where nothing else asks for that. */
  readonly mustBeNamed: boolean;
}

/** What a command costs. */
export interface Quote {
  readonly currency: string;
  readonly fees: readonly Fee[];
}

/** What every price depends on. */
export interface Asked {
  readonly tld: Tld;
  readonly label: string;
  /** The instant whose prices hold. */
  readonly at: Instant;
}

/** A registration; `token` is one that is in force, and `isAnchorTenant` makes it free. */
export interface CreateAsked extends Asked {
  readonly years: number;
  readonly token?: Token;
  readonly isAnchorTenant?: boolean;
}

/** A registration: the years, less what a token takes off, and early access. */
export function quoteCreate(asked: CreateAsked): Quote {
  const price = createPrice(asked.tld, asked.label);
  if (asked.isAnchorTenant) return quoteOf(asked, "create", [fee(asked, "create", { amount: "0", isPremium: false })]);
  const years = times(price, asked.years);
  const { token } = asked;
  const off = token ? discountOn(price.amount, asked.years, token, asked.tld.currency) : "0";
  const create = fee(asked, "create", { ...years, amount: exact(years.amount).minus(off).toFixed() });
  return quoteOf(asked, "create", [create, ...earlyAccess(asked)]);
}

/** A renewal; `terms` are those of the domain, where it is known. */
export function quoteRenew(asked: Asked & { readonly years: number; readonly terms?: RenewalPrice }): Quote {
  const price = renewPrice(asked.tld, asked.label, asked.at, asked.terms);
  return quoteOf(asked, "renew", [fee(asked, "renew", times(price, asked.years))]);
}

/** A transfer costs one year's renewal, and is described so. */
export function quoteTransfer(asked: Asked & { readonly terms?: RenewalPrice }): Quote {
  return quoteOf(asked, "transfer", [fee(asked, "renew", renewPrice(asked.tld, asked.label, asked.at, asked.terms))]);
}

/** A restore, and one year's renewal where the domain has expired: at the list price, whatever its own terms are. */
export function quoteRestore(asked: Asked & { readonly isExpired: boolean }): Quote {
  const restore = fee(asked, "restore", { amount: asked.tld.restorePrice, isPremium: false });
  const renew = fee(asked, "renew", renewPrice(asked.tld, asked.label, asked.at));
  return quoteOf(asked, "restore", asked.isExpired ? [restore, renew] : [restore]);
}

/** An update is free. */
export function quoteUpdate(asked: Asked): Quote {
  return quoteOf(asked, "update", [fee(asked, "update", { amount: "0", isPremium: false })]);
}

/** What all fees of a quote come to. */
export function totalOf({ fees }: Quote): ReturnType<typeof total> {
  return total(fees.map(({ amount }) => amount));
}

/** What the fees of one kind come to, as an amount of the quote's currency. */
export function amountOf({ currency, fees }: Quote, kind: FeeKind): Amount {
  return rounded(total(fees.filter((one) => one.kind === kind).map(({ amount }) => amount)), currency);
}

/** Whether any fee is one of the premium list. */
export function hasPremiumFee({ fees }: Quote): boolean {
  return fees.some(({ isPremium }) => isPremium);
}

function times({ amount, isPremium }: YearlyPrice, years: number): YearlyPrice {
  return { amount: exact(amount).times(String(years)).toFixed(), isPremium };
}

function fee({ tld }: Asked, kind: FeeKind, { amount, isPremium }: YearlyPrice): Fee {
  const rounding = rounded(exact(amount), tld.currency);
  return { kind, amount: rounding, description: kind, isPremium, mustBeNamed: false };
}

function quoteOf(asked: Asked, command: ExtraFeeCommand, fees: readonly Fee[]): Quote {
  return { currency: asked.tld.currency, fees: [...fees, ...extraFees(asked, command)] };
}

type ExtraFeeCommand = Tld["extraFees"][number]["command"];

function extraFees(asked: Asked, command: ExtraFeeCommand): readonly Fee[] {
  return asked.tld.extraFees
    .filter((extra) => extra.label === asked.label && extra.command === command)
    .map(({ amount, acknowledgementRequired }) => ({
      ...fee(asked, command, { amount, isPremium: false }),
      mustBeNamed: acknowledgementRequired,
    }));
}

/** The fee of early access, which a client must be told when it changes next. */
function earlyAccess(asked: Asked): readonly Fee[] {
  const schedule = asked.tld.earlyAccessFee;
  const amount = at(schedule, asked.at);
  if (isZero(amount)) return [];
  const until = schedule.find(({ from }) => from > asked.at)?.from ?? endOfTime;
  const expiry = until === endOfTime ? "" : `, fee expires: ${preciseTimestamp(until)}`;
  const one = fee(asked, "early-access", { amount, isPremium: false });
  return [{ ...one, description: `Early Access Period${expiry}`, ...(until !== endOfTime && { until }) }];
}
