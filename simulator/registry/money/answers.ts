import type { FeeVersion } from "../commands/index.ts";
import type { Domain, Token } from "../objects/index.ts";
import { phaseOf } from "../phases.ts";
import { reservationsOf } from "../reservations.ts";
import { isAnchorTenant, reservationsAt } from "../reserved-use.ts";
import type { Instant } from "../time.ts";
import { pricedCommand, type Question, yearsOf } from "./questions.ts";
import {
  type Fee,
  hasPremiumFee,
  type Quote,
  quoteCreate,
  quoteRenew,
  quoteRestore,
  quoteTransfer,
  quoteUpdate,
} from "./quote.ts";

/** What a command costs for a name. */
export interface PriceAnswer {
  readonly name: string;
  readonly command: string;
  readonly years: number;
  readonly currency: string;
  readonly fees: readonly Fee[];
  /** `premium`, `collision`, both with a hyphen, or `reserved`; absent for the usual price. RFC 8748 section 3.7. */
  readonly feeClass?: string;
  /** Whether the command cannot be given, so that it has no price. */
  readonly isBlocked: boolean;
  /** The instant that was asked about. */
  readonly date?: Instant;
  /** Until when the price holds. */
  readonly notAfter?: Instant;
}

/** The prices that a check asked for. */
export interface PriceAnswers {
  readonly version: FeeVersion;
  /** That of all amounts. */
  readonly currency: string;
  readonly prices: readonly PriceAnswer[];
}

/** What a price depends on beside the question. */
export interface Circumstances {
  readonly now: Instant;
  /** Whether the name is there to be registered. */
  readonly isAvailable: boolean;
  readonly token?: Token;
  /** The domain, where there is one. */
  readonly domain?: Domain;
}

/** The answer to a question for a price that has passed its tests. */
export function priceAnswer({ item, name }: Question, circumstances: Circumstances): PriceAnswer {
  const { tld, label } = name;
  if (tld === undefined) throw new Error(`${name.name} is below no top-level domain`);
  const { date } = item;
  const { token, domain } = circumstances;
  const asked = { tld, label, at: date ?? circumstances.now };
  const years = yearsOf(item);
  const shared = {
    name: name.name,
    command: item.command,
    years,
    currency: tld.currency,
    ...(date !== undefined && { date }),
  };
  const isReserved = reservationsAt(label, tld, asked.at).length > 0;
  if (item.command === "create" && isReserved && !circumstances.isAvailable)
    return { ...shared, fees: [], feeClass: "reserved", isBlocked: true };

  const terms = domain && { terms: domain.renewalPrice };
  const quotes: Readonly<Record<NonNullable<ReturnType<typeof pricedCommand>>, () => Quote>> = {
    create: () => {
      const wanted = { name: name.name, label, tld, ...(token && { token }) };
      return quoteCreate({ ...asked, years, ...(token && { token }), isAnchorTenant: isAnchorTenant(wanted) });
    },
    renew: () => quoteRenew({ ...asked, years, ...terms }),
    transfer: () => quoteTransfer({ ...asked, ...terms }),
    restore: () => quoteRestore({ ...asked, isExpired: domain !== undefined && domain.expires < asked.at }),
    update: () => quoteUpdate(asked),
  };
  const command = pricedCommand(item);
  if (command === undefined) throw new Error(`"${item.command}" has no price`);
  const quote = quotes[command]();
  const classes = [
    ...(hasPremiumFee(quote) ? ["premium"] : []),
    ...(phaseOf(tld, asked.at) === "sunrise" && reservationsOf(label, tld).includes("name-collision")
      ? ["collision"]
      : []),
  ];
  const ends = quote.fees.flatMap(({ until }) => until ?? []);
  return {
    ...shared,
    fees: quote.fees,
    isBlocked: false,
    ...(classes.length > 0 && { feeClass: classes.join("-") }),
    ...(ends.length > 0 && { notAfter: Math.min(...ends) }),
  };
}
