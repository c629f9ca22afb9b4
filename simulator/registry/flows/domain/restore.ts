import { accessTests, registrarIsActive } from "../../access.ts";
import { chargeOnce } from "../../billing.ts";
import type { DomainRestoreRequest } from "../../commands/index.ts";
import { continuation, continuationKeys, continued } from "../../continuation.ts";
import { refreshDns } from "../../dns.ts";
import { domainName } from "../../domain-names.ts";
import { put, remove } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import { isInGracePeriod } from "../../grace-periods.ts";
import { exists, located, sponsoredByActor, theDomain } from "../../guards/index.ts";
import { premiumIsNotBlocked } from "../../guards/premium.ts";
import { historyEntry } from "../../history.ts";
import { feeGuards } from "../../money/fee-guards.ts";
import { amountOf, type Quote, quoteRestore } from "../../money/quote.ts";
import { guardsOfNames, nameTest } from "../../name-tests.ts";
import type { Domain } from "../../objects/index.ts";
import { actor, derived, type Request } from "../../request.ts";
import { reservationsOf } from "../../reservations.ts";
import { defaultPrice, none } from "../../shared.ts";
import { extensions, loggedIn, objectDeclared } from "../../surroundings.ts";
import { addYears, calendarYears, endOfTime } from "../../time.ts";
import { columns, counted } from "../../transaction-records.ts";

type Restore = Request<DomainRestoreRequest>;

const nameOf = ({ command }: Restore) => [command.name];

/** A restore is no registration in sunrise: what is reserved for that is reserved here. */
const notReservedTest = nameTest(
  "domain-reserved",
  ({ tld, label }, { superuser }) => !superuser && tld !== undefined && reservationsOf(label, tld).length > 0,
);

const changesNothing = guard("restore-command-includes-changes", ({ command }: Restore) =>
  command.changesMore ? [command.name] : [],
);

const isInRedemption = guard("domain-not-eligible-for-restore", (request: Restore) => {
  const domain = theDomain.find(request);
  return domain === undefined || isInGracePeriod(domain, "redemption") ? [] : [domain.name];
});

/** Whether a year is bought along with the restore: the time had run out, or the policy gives a year from now on. */
function isRenewed({ now, policy }: Restore, { expires }: Domain): boolean {
  return policy.restoreTerm === "year-from-restore" || expires < now;
}

const quoteOf = derived((request: Restore): Quote | undefined => {
  if (theDomain.find(request) === undefined) return undefined;
  const { domain, tld, label } = located(request);
  return quoteRestore({ tld, label, at: request.now, isExpired: isRenewed(request, domain) });
});

const fees = feeGuards<Restore>(quoteOf);

/** When a domain expires that is restored now. */
function restoredExpiry(request: Restore, domain: Domain) {
  const { now, policy } = request;
  if (policy.restoreTerm === "year-from-restore") return addYears(now, 1);
  return isRenewed(request, domain) ? calendarYears(domain.expires, 1) : domain.expires;
}

function restore(request: Restore) {
  const { command, now, nextKey } = request;
  const { domain, tld } = located(request);
  const quote = quoteOf(request);
  if (quote === undefined) throw new Error(`${domain.name} has no price`);
  const history = nextKey();
  const keys = continuationKeys(history, nextKey);
  const after: Domain = { ...restored(request, domain), ...continued(keys) };
  const charge = (reason: "restore" | "renew") =>
    chargeOnce(
      `billing.${reason}`,
      { domain, history },
      {
        key: nextKey(),
        registrar: actor(request),
        reason,
        amount: amountOf(quote, reason),
        currency: quote.currency,
        years: 1,
        event: now,
        billed: now,
      },
    );
  const { deletionMessage } = domain;
  const effects = [
    put("object", "domains", domain.name, after),
    charge("restore"),
    ...(isRenewed(request, domain) ? [charge("renew")] : []),
    ...continuation(after, keys),
    ...(deletionMessage === undefined ? [] : [remove("poll.deletion", "messages", deletionMessage)]),
    historyEntry(
      request,
      { object: "domain", snapshot: after },
      { key: history, records: [counted(tld, columns.restored, now)] },
    ),
    refreshDns(domain.name, now, nextKey),
  ];
  return done("restored", command.fees && { version: command.fees.version, quote }, effects);
}

/** The domain as it is back: without the statuses and terms that it had, and without any grace period. */
function restored(request: Restore, { autoRenewalEnd: _, deletionMessage: _message, ...domain }: Domain): Domain {
  return {
    ...domain,
    statuses: none,
    gracePeriods: none,
    expires: restoredExpiry(request, domain),
    deleted: endOfTime,
    renewalPrice: defaultPrice,
    updated: request.now,
    updatedBy: actor(request),
  };
}

/** Brings a domain back from redemption, at once. RFC 3915 section 4.2.5. */
export const domainRestoreRequest = flow(
  "domain-restore-request",
  [
    loggedIn,
    registrarIsActive,
    objectDeclared,
    ...extensions([
      "fee-0.6:update",
      "fee-0.11:update",
      "fee-0.12:update",
      "fee-1.0:update",
      "metadata-1.0:metadata",
      "rgp-1.0:update",
    ]),
    exists(theDomain),
    sponsoredByActor((request: Restore) => theDomain.find(request)?.sponsor),
    ...guardsOfNames([notReservedTest], nameOf),
    premiumIsNotBlocked((request: Restore) => domainName(request.command.name, request.registry.tlds)),
    ...guardsOfNames(accessTests, nameOf),
    changesNothing,
    isInRedemption,
    ...fees.premium,
    ...fees.named,
    ...fees.described,
    ...fees.match,
  ],
  restore,
);
