import { accessTests, registrarIsActive } from "../../access.ts";
import { closeNotice } from "../../autorenewal-notices.ts";
import { chargeOnce, closeYearly } from "../../billing.ts";
import type { DomainRenew } from "../../commands/index.ts";
import { continuation, continuationKeys, continued } from "../../continuation.ts";
import { put } from "../../effects.ts";
import { latestExpiry, maxYears } from "../../expiry.ts";
import { done, flow, guard } from "../../flow.ts";
import { openGracePeriod } from "../../grace-periods.ts";
import { exists, located, noStatusProhibits, sponsoredByActor, theDomain, tldOfDomain } from "../../guards/index.ts";
import { removesPackage, tokenGuards } from "../../guards/tokens.ts";
import { historyEntry } from "../../history.ts";
import { rounded } from "../../money/amounts.ts";
import { feeGuards } from "../../money/fee-guards.ts";
import { type Quote, quoteRenew, totalOf } from "../../money/quote.ts";
import { guardsOfNames } from "../../name-tests.ts";
import type { Domain, GracePeriod } from "../../objects/index.ts";
import { actor, derived, type Request } from "../../request.ts";
import { defaultPrice } from "../../shared.ts";
import { extensions, loggedIn, objectDeclared } from "../../surroundings.ts";
import { addYears, timestamp } from "../../time.ts";
import { redeem } from "../../tokens.ts";
import { columns, counted } from "../../transaction-records.ts";

type Renewal = Request<DomainRenew>;

const yearsOf = ({ command }: Renewal) => command.period?.value ?? 1;

const tokens = tokenGuards<Renewal>({
  name: (request) => {
    const tld = tldOfDomain(request);
    return tld && { name: request.command.name, tld };
  },
  takesPackageRemoval: true,
});

/** How a year of the domain is priced once it is renewed: leaving its package, it is an ordinary one. */
function termsOf(request: Renewal, { renewalPrice }: Domain): Domain["renewalPrice"] {
  return removesPackage(request) ? defaultPrice : renewalPrice;
}

const quoteOf = derived((request: Renewal): Quote | undefined => {
  if (theDomain.find(request) === undefined) return undefined;
  const { domain, tld, label } = located(request);
  return quoteRenew({ tld, label, at: request.now, years: yearsOf(request), terms: termsOf(request, domain) });
});

const fees = feeGuards<Renewal>(quoteOf);

const periodIsInYears = guard("bad-period-unit", ({ command }: Renewal) =>
  command.period?.unit === "m" ? [`${command.period.value} m`] : [],
);

const leavesAPackageItIsIn = guard(
  "remove-package-token-on-non-package-domain",
  (request: Renewal) => {
    const domain = theDomain.find(request);
    return domain && removesPackage(request) && domain.packageToken === undefined ? [domain.name] : [];
  },
  // A domain is in a package or it is not.
  ["missing-remove-package-token-on-package-domain"],
);

const leavesThePackageItIsIn = guard("missing-remove-package-token-on-package-domain", (request: Renewal) => {
  const domain = theDomain.find(request);
  return domain?.packageToken !== undefined && !removesPackage(request) ? [domain.packageToken] : [];
});

const expirationIsKnown = guard("incorrect-current-expiration-date", (request: Renewal) => {
  const domain = theDomain.find(request);
  const { currentExpiration } = request.command;
  // A date may carry a time zone, which says nothing about the day that is meant.
  const isRight = domain === undefined || timestamp(domain.expires).slice(0, 10) === currentExpiration.slice(0, 10);
  return isRight ? [] : [currentExpiration];
});

const endsInTenYears = guard("exceeds-max-registration-years", (request: Renewal) => {
  const domain = theDomain.find(request);
  if (domain === undefined) return [];
  return addYears(domain.expires, yearsOf(request)) > latestExpiry(request.now) ? [`${maxYears} years`] : [];
});

function renew(request: Renewal) {
  const { command, now, registry, nextKey } = request;
  const { domain, tld } = located(request);
  const years = yearsOf(request);
  const quote = quoteOf(request);
  if (quote === undefined) throw new Error(`${domain.name} has no price`);
  const by = actor(request);
  const [history, charge] = [nextKey(), nextKey()];
  const keys = continuationKeys(history, nextKey);
  const grace = openGracePeriod("renew", now, tld, by, charge);
  const after = renewed(request, domain, grace, continued(keys));
  const token = tokens.tokenOf(request);
  const effects = [
    put("object", "domains", domain.name, after),
    chargeOnce(
      "billing.renew",
      { domain, history },
      {
        key: charge,
        registrar: by,
        reason: "renew",
        amount: rounded(totalOf(quote), quote.currency),
        currency: quote.currency,
        years,
        event: now,
        billed: grace.end,
        ...(token && { token: token.token }),
      },
    ),
    ...closeYearly("billing.renewal.closed", registry.stored, domain.recurringCharge, now),
    ...closeNotice("poll.autorenewal.closed", registry.stored, domain.autoRenewalMessage, now),
    ...continuation(after, keys),
    ...redeem(token, history),
    historyEntry(
      request,
      { object: "domain", snapshot: after },
      { key: history, years, records: [counted(tld, columns.renewed(years), grace.end)] },
    ),
  ];
  const told = { name: after.name, expires: after.expires };
  return done("renewed", { ...told, ...(command.fees && { fees: { version: command.fees.version, quote } }) }, effects);
}

/** The domain with the years added, and out of its package where it leaves that. */
function renewed(
  request: Renewal,
  { packageToken, ...domain }: Domain,
  grace: GracePeriod,
  keys: Partial<Domain>,
): Domain {
  return {
    ...domain,
    ...keys,
    ...(packageToken !== undefined && !removesPackage(request) && { packageToken }),
    expires: addYears(domain.expires, yearsOf(request)),
    gracePeriods: [...domain.gracePeriods, grace],
    renewalPrice: termsOf(request, domain),
    updated: request.now,
    updatedBy: actor(request),
  };
}

/** Renews a domain by whole years. RFC 5731 section 3.2.3. */
export const domainRenew = flow(
  "domain-renew",
  [
    loggedIn,
    registrarIsActive,
    objectDeclared,
    ...extensions([
      "fee-0.6:renew",
      "fee-0.11:renew",
      "fee-0.12:renew",
      "fee-1.0:renew",
      "metadata-1.0:metadata",
      "allocationToken-1.0:allocationToken",
    ]),
    exists(theDomain),
    ...tokens.guards,
    noStatusProhibits(theDomain, [
      "clientRenewProhibited",
      "serverRenewProhibited",
      "pendingDelete",
      "pendingTransfer",
    ]),
    sponsoredByActor((request: Renewal) => theDomain.find(request)?.sponsor),
    ...guardsOfNames(accessTests, ({ command }: Renewal) => [command.name]),
    periodIsInYears,
    leavesAPackageItIsIn,
    leavesThePackageItIsIn,
    expirationIsKnown,
    endsInTenYears,
    ...fees.premium,
    ...fees.named,
    ...fees.match,
  ],
  renew,
);
