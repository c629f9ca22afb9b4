import type { FeeQuestionItem } from "./commands/index.ts";
import type { Located } from "./guards/index.ts";
import { type PricedCommand, pricedCommand, yearsOf } from "./money/questions.ts";
import {
  hasPremiumFee,
  type Quote,
  quoteCreate,
  quoteRenew,
  quoteRestore,
  quoteTransfer,
  quoteUpdate,
} from "./money/quote.ts";
import { phaseOf } from "./phases.ts";
import { reservationsOf } from "./reservations.ts";
import type { Instant } from "./time.ts";

/** The price of a command about a domain that exists, as an answer to who asked for it. */
export interface DomainFees {
  readonly command: string;
  readonly years: number;
  readonly quote: Quote;
  /** `premium`, `collision`, both, or `reserved`. */
  readonly class?: string;
}

/** The price that was asked for along with a domain. Only for questions that the guards let pass. */
export function feesOf(question: FeeQuestionItem, located: Located, now: Instant): DomainFees {
  const command = pricedCommand(question);
  if (command === undefined) throw new Error(`"${question.command}" has no price`);
  const years = yearsOf(question);
  const quote = quoteOf(command, years, located, now);
  const kind = feeClass(command, quote, located, now);
  return { command, years, quote, ...(kind !== undefined && { class: kind }) };
}

function quoteOf(command: PricedCommand, years: number, { domain, tld, label }: Located, at: Instant): Quote {
  const asked = { tld, label, at };
  const terms = domain.renewalPrice;
  switch (command) {
    case "create":
      return quoteCreate({ ...asked, years });
    case "renew":
      return quoteRenew({ ...asked, years, terms });
    case "transfer":
      return quoteTransfer({ ...asked, terms });
    case "restore":
      return quoteRestore({ ...asked, isExpired: domain.expires < at });
    case "update":
      return quoteUpdate(asked);
  }
}

/** What kind of name it is, for the price that is asked for. RFC 8748 section 3.7. */
function feeClass(command: PricedCommand, quote: Quote, { tld, label }: Located, now: Instant): string | undefined {
  const reservations = reservationsOf(label, tld);
  if (command === "create" && reservations.length > 0) return "reserved";
  const collides = reservations.includes("name-collision") && phaseOf(tld, now) === "sunrise";
  const kinds = [...(hasPremiumFee(quote) ? ["premium"] : []), ...(collides ? ["collision"] : [])];
  return kinds.length === 0 ? undefined : kinds.join("-");
}
