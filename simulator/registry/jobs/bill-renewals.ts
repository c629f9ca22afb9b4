import { chargeOnce } from "../billing.ts";
import { projectDomain } from "../domain-projection.ts";
import { type Effect, put } from "../effects.ts";
import { exact, rounded } from "../money/amounts.ts";
import { renewPrice } from "../money/prices.ts";
import type { Domain, HistoryEntry, RecurringCharge, Tld } from "../objects/index.ts";
import type { Registry } from "../registry.ts";
import { add, addYears, type Instant } from "../time.ts";
import { columns, counted } from "../transaction-records.ts";

/** What a job needs from its world. */
export interface Job {
  readonly registry: Registry;
  readonly now: Instant;
  readonly nextKey: () => number;
  /** The server's transaction id under which the job writes history. */
  readonly server: string;
}

/**
 * Bills every year for which a domain was renewed by itself and that was not billed yet: the job that a registry runs at
 * night. A year that was taken back before it was billed is billed all the same: invoices leave it out.
 */
export function billRenewals(job: Job): readonly Effect[] {
  const charges = [...job.registry.charges.entries()].map(([, charge]) => charge);
  return charges.flatMap((charge) => (charge.kind === "recurring" ? billed(job, charge) : []));
}

function billed(job: Job, recurring: RecurringCharge): readonly Effect[] {
  const domain = job.registry.domains.get(recurring.domain);
  const tld = domain && job.registry.tlds.get(domain.tld);
  // The name may have been registered anew since: then the charge belongs to a domain that is gone.
  if (domain === undefined || tld === undefined || domain.repositoryId !== recurring.repositoryId) return [];
  const due = instantsDue(recurring, job.now);
  const last = due.at(-1);
  if (last === undefined) return [];
  return [
    ...due.flatMap((instant) => billYear(job, { recurring, domain, tld, instant })),
    put("billing.renewal", "charges", recurring.key, { ...recurring, expanded: last }),
  ];
}

/** The renewals of a charge that have come and are not billed yet. */
function instantsDue({ event, end, expanded }: RecurringCharge, now: Instant): readonly Instant[] {
  const due: Instant[] = [];
  for (let years = 0; ; years++) {
    const instant = addYears(event, years);
    if (instant >= end || instant >= now) return due;
    if (instant > expanded) due.push(instant);
  }
}

interface Year {
  readonly recurring: RecurringCharge;
  readonly domain: Domain;
  readonly tld: Tld;
  readonly instant: Instant;
}

function billYear(job: Job, { recurring, domain, tld, instant }: Year): readonly Effect[] {
  const [history, key] = [job.nextKey(), job.nextKey()];
  const label = domain.name.slice(0, -tld.name.length - 1);
  const { amount } = renewPrice(tld, label, instant, recurring.price);
  const graceEnd = add(instant, tld.autoRenewGracePeriod);
  const charge = chargeOnce(
    "billing.renew",
    { domain, history },
    {
      key,
      registrar: recurring.registrar,
      reason: "renew",
      amount: rounded(exact(amount), tld.currency),
      currency: tld.currency,
      years: 1,
      event: instant,
      billed: graceEnd,
      flags: ["auto-renew", "synthetic"],
    },
  );
  const entry: HistoryEntry = {
    key: history,
    type: "domain-autorenew",
    at: job.now,
    registrar: recurring.registrar,
    superuser: false,
    object: "domain",
    name: domain.name,
    repositoryId: domain.repositoryId,
    transaction: { server: job.server },
    years: 1,
    reason: "The domain was renewed automatically.",
    requestedByRegistrar: false,
    records: domain.deleted > graceEnd ? [counted(tld, columns.renewed(1), graceEnd)] : [],
    snapshot: projectDomain(domain, job.now, job.registry) ?? domain,
  };
  return [charge, put("history", "history", history, entry)];
}
