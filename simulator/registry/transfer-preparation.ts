import { closeNotice, openNotice } from "./autorenewal-notices.ts";
import { cancelCharge, chargeOnce, chargeYearly, closeYearly } from "./billing.ts";
import { projectDomain } from "./domain-projection.ts";
import { replacedRenewal, termsAfterTransfer } from "./domain-transfer.ts";
import type { Effect } from "./effects.ts";
import { transferExpiry } from "./expiry.ts";
import type { Located } from "./guards/index.ts";
import { queue, speculativeNotices, transferNotice, transferTexts } from "./messages.ts";
import { rounded } from "./money/amounts.ts";
import { type Quote, totalOf } from "./money/quote.ts";
import type { Domain, DomainTransfer, TransactionIds } from "./objects/index.ts";
import { actor, type Request } from "./request.ts";
import { add, type Instant } from "./time.ts";

// What a request for a domain prepares, so that the transfer comes to pass when nobody decides.

/** A transfer as it is asked for. */
export interface Asked {
  readonly years: 0 | 1;
  /** When it comes to pass by itself. */
  readonly acts: Instant;
  readonly quote: Quote;
}

/** Keys of what a request writes, in the order in which they are taken. */
interface Keys {
  readonly history: number;
  readonly losing: number;
  readonly gaining: number;
  readonly notice: number;
  readonly yearly: number;
  readonly charge?: number;
  readonly refund?: number;
}

/** A prepared transfer, and what is to be written for it. */
export interface Prepared {
  readonly history: number;
  readonly transfer: DomainTransfer;
  readonly effects: readonly Effect[];
}

/** Prepares a transfer, which begins now. RFC 5731 section 3.2.4. */
export function prepared(request: Request, place: Located, asked: Asked): Prepared {
  const { registry, transaction } = request;
  const then = atTheEnd(place.domain, asked.acts, request);
  const expires = transferExpiry(then, asked.years, asked.acts);
  const keys = keysFor(request, then, asked);
  const transfer = pending(request, place.domain, { asked, expires, keys, transaction });
  const of = { object: "domain", name: place.domain.name } as const;
  return {
    history: keys.history,
    transfer,
    effects: [
      ...closeYearly("billing.renewal.closed", registry.stored, place.domain.recurringCharge, asked.acts),
      ...closeNotice("poll.autorenewal.closed", registry.stored, place.domain.autoRenewalMessage, asked.acts),
      queue("poll.losing", request, {
        registrar: place.domain.sponsor,
        event: request.now,
        text: transferTexts.requested,
        transfer: transferNotice(of, transfer, expires),
      }),
      ...speculativeNotices(request, of, transfer, [keys.losing, keys.gaining], expires),
      ...gainingSide(request, place, asked, { expires, keys }),
      ...refund(place.domain, then, asked, keys),
    ],
  };
}

/** The domain as it will be at the end of the window if nothing else happens to it. */
function atTheEnd(domain: Domain, acts: Instant, { registry }: Request): Domain {
  const then = projectDomain(domain, acts, registry.stored);
  if (then === undefined) throw new Error(`${domain.name} is gone before its transfer comes to pass`);
  return then;
}

function keysFor({ nextKey }: Request, then: Domain, { years }: Asked): Keys {
  const keys = { history: nextKey(), losing: nextKey(), gaining: nextKey(), notice: nextKey(), yearly: nextKey() };
  return {
    ...keys,
    ...(years === 1 && { charge: nextKey() }),
    ...(replacedRenewal(then, years) && { refund: nextKey() }),
  };
}

interface Beginning {
  readonly asked: Asked;
  readonly expires: Instant;
  readonly keys: Keys;
  readonly transaction: TransactionIds;
}

function pending(
  request: Request,
  { sponsor }: Domain,
  { asked, expires, keys, transaction }: Beginning,
): DomainTransfer {
  const { losing, gaining, notice, yearly, charge, refund } = keys;
  return {
    status: "pending",
    requestedBy: actor(request),
    requested: request.now,
    actsBy: sponsor,
    acts: asked.acts,
    request: transaction,
    period: asked.years,
    expires,
    gaining: { recurringCharge: yearly, autoRenewalMessage: notice, ...(charge !== undefined && { charge }) },
    speculativeMessages: [losing, gaining, notice],
    speculativeCharges: [charge, yearly, refund].filter((key) => key !== undefined),
  };
}

/** What the gaining registrar will be charged and told: the transfer once, and then each year. */
function gainingSide(
  request: Request,
  { domain, tld }: Located,
  { acts, quote }: Asked,
  { expires, keys }: Pick<Beginning, "expires" | "keys">,
): readonly Effect[] {
  const registrar = actor(request);
  const billed = { domain, history: keys.history };
  const yearly = { key: keys.yearly, registrar, from: expires, price: termsAfterTransfer(domain) };
  const once = keys.charge !== undefined && {
    key: keys.charge,
    registrar,
    reason: "transfer" as const,
    amount: rounded(totalOf(quote), quote.currency),
    currency: quote.currency,
    years: 1,
    event: acts,
    billed: add(acts, tld.transferGracePeriod),
  };
  return [
    ...(once ? [chargeOnce("billing.transfer.speculative", billed, once)] : []),
    chargeYearly("billing.renewal.speculative", billed, yearly),
    openNotice("poll.autorenewal.speculative", { key: keys.notice, registrar, domain: domain.name, from: expires }),
  ];
}

/** The losing registrar does not pay for a year that the transfer takes the place of. */
function refund(domain: Domain, then: Domain, { years, acts }: Asked, { history, refund: key }: Keys) {
  const grace = replacedRenewal(then, years);
  if (key === undefined || grace === undefined) return [];
  return cancelCharge("billing.cancellation.speculative", { domain, history }, grace, { key, event: acts });
}
