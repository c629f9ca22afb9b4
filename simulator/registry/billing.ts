import type { Effect as EffectLabel } from "../../catalogue/index.ts";
import { type Effect, put } from "./effects.ts";
import type { BillableGracePeriod } from "./grace-periods.ts";
import type { Cancellation, Domain, OneTimeCharge, RecurringCharge, RenewalPrice } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
import { automatic, none } from "./shared.ts";
import { calendarYears, endOfTime, type Instant } from "./time.ts";

/** What a charge is for: a domain, and the key of the history entry that it came from. */
export interface Billed {
  readonly domain: Pick<Domain, "name" | "repositoryId">;
  readonly history: number;
}

/** What is charged once. `flags` are none unless told, `billed` is the end of the grace period. */
export type Once = Pick<
  OneTimeCharge,
  "key" | "registrar" | "reason" | "amount" | "currency" | "event" | "billed" | "years" | "token"
> & { readonly flags?: OneTimeCharge["flags"] };

type BillingLabel = Extract<EffectLabel, `billing.${string}`>;

/** Charges once. */
export function chargeOnce(label: BillingLabel, billed: Billed, once: Once): Effect {
  const { domain, history } = billed;
  const { key, registrar, reason, amount, currency, event, billed: at, years, token, flags = none } = once;
  const charge: OneTimeCharge = {
    kind: "one-time",
    key,
    registrar,
    domain: domain.name,
    repositoryId: domain.repositoryId,
    history,
    reason,
    amount,
    currency,
    event,
    billed: at,
    flags,
    ...(years !== undefined && { years }),
    ...(token !== undefined && { token }),
  };
  return put(label, "charges", key, charge);
}

/** What is charged every year: who pays, from which expiration on, and how the year is priced. */
export interface Yearly {
  readonly key: number;
  readonly registrar: string;
  readonly from: Instant;
  readonly price: RenewalPrice;
}

/** Charges every year from an expiration on, without end. */
export function chargeYearly(
  label: BillingLabel,
  { domain, history }: Billed,
  { key, registrar, from, price }: Yearly,
): Effect {
  const charge: RecurringCharge = {
    kind: "recurring",
    key,
    registrar,
    domain: domain.name,
    repositoryId: domain.repositoryId,
    history,
    reason: "renew",
    event: from,
    end: endOfTime,
    price,
    expanded: calendarYears(from, -1),
    flags: automatic,
  };
  return put(label, "charges", key, charge);
}

/** Ends what is charged every year, from an instant on; nothing where there is no such charge. */
export function closeYearly(
  label: BillingLabel,
  registry: Registry,
  key: number | undefined,
  end: Instant,
): readonly Effect[] {
  const charge = key === undefined ? undefined : registry.charges.get(key);
  return charge?.kind === "recurring" ? [put(label, "charges", charge.key, { ...charge, end })] : [];
}

/** Takes back that a yearly charge ends; nothing where there is no such charge. */
export function reopenYearly(label: BillingLabel, registry: Registry, key: number | undefined): readonly Effect[] {
  return closeYearly(label, registry, key, endOfTime);
}

const cancelledReason = { add: "create", renew: "renew", "auto-renew": "renew", transfer: "transfer" } as const;

/** Takes back the charge that an open grace period refers to. Nothing is charged in the period of redemption. */
export function cancelCharge(
  label: BillingLabel,
  billed: Billed,
  period: BillableGracePeriod,
  { key, event }: { readonly key: number; readonly event: Instant },
): readonly Effect[] {
  if (period.kind === "redemption") return [];
  const cancellation: Cancellation = {
    kind: "cancellation",
    key,
    registrar: period.registrar,
    ...origin(billed),
    reason: cancelledReason[period.kind],
    event,
    billed: period.end,
    charge: period.charge,
    flags: none,
  };
  return [put(label, "charges", key, cancellation)];
}

function origin({ domain, history }: Billed) {
  return { domain: domain.name, repositoryId: domain.repositoryId, history };
}
