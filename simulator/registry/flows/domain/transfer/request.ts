import { accessTests, registrarIsActive } from "../../../access.ts";
import type { DomainTransferRequest, Period } from "../../../commands/index.ts";
import { domainName } from "../../../domain-names.ts";
import { transferQuote } from "../../../domain-transfer.ts";
import { put } from "../../../effects.ts";
import { transferExpiry } from "../../../expiry.ts";
import { done, flow, guard } from "../../../flow.ts";
import { domainAuthInfoIsRight, exists, located, noStatusProhibits, theDomain } from "../../../guards/index.ts";
import { premiumIsNotBlocked } from "../../../guards/premium.ts";
import { historyEntry } from "../../../history.ts";
import { transferNotice } from "../../../messages.ts";
import { feeGuards } from "../../../money/fee-guards.ts";
import type { Quote } from "../../../money/quote.ts";
import { guardsOfNames } from "../../../name-tests.ts";
import type { Domain } from "../../../objects/index.ts";
import { actor, derived, type Request } from "../../../request.ts";
import { extensions, loggedIn, objectDeclared } from "../../../surroundings.ts";
import { add } from "../../../time.ts";
import { columns, counted } from "../../../transaction-records.ts";
import { prepared } from "../../../transfer-preparation.ts";
import { transferTokens } from "./tokens.ts";

type Ask = Request<DomainTransferRequest>;

/** How long the transfer makes the registration; a superuser's own period goes before the command's. */
function periodOf({ command }: Ask): Period {
  return command.superuser?.period ?? command.period ?? { value: 1, unit: "y" };
}

const isByNoYear = ({ command }: Ask) => command.superuser?.period.value === 0;

const authInfoIsGiven = guard("missing-transfer-request-auth-info", ({ command, superuser }: Ask) =>
  superuser || command.authInfo !== undefined ? [] : ["authInfo"],
);

const authInfoIsRight = guard(
  "bad-auth-info-for-resource",
  (request: Ask) => (request.superuser ? [] : domainAuthInfoIsRight.offends(request)),
  domainAuthInfoIsRight.excludes,
);

const noneIsPending = guard("already-pending-transfer", (request: Ask) => {
  const domain = theDomain.find(request);
  return domain?.transfer?.status === "pending" ? [domain.name] : [];
});

const isAnothers = guard("object-already-sponsored", (request: Ask) => {
  const domain = theDomain.find(request);
  return domain?.sponsor === actor(request) ? [domain.name] : [];
});

const periodIsInYears = guard("bad-period-unit", (request: Ask) => {
  const { value, unit } = periodOf(request);
  return unit === "y" ? [] : [`${value} ${unit}`];
});

const superusersPeriodIsShort = guard(
  "invalid-transfer-period-value",
  ({ command: { superuser } }: Ask) =>
    superuser === undefined || superuser.period.value <= 1 ? [] : [`${superuser.period.value}`],
  // The one is about a superuser's period, the other about everybody else's.
  ["transfer-period-must-be-one-year"],
);

const periodIsAYear = guard("transfer-period-must-be-one-year", (request: Ask) => {
  const { value } = periodOf(request);
  return request.command.superuser !== undefined || value === 1 ? [] : [`${value}`];
});

const feesAreForAYear = guard(
  "transfer-period-zero-and-fee-transfer-extension",
  (request: Ask) => (isByNoYear(request) && request.command.fees !== undefined ? ["fees"] : []),
  // Only a superuser can ask for no year, and nobody keeps a superuser from premium names. What adds no year is free.
  ["premium-name-blocked", "fees-required-for-premium-name"],
);

const quoteOf = derived((request: Ask): Quote | undefined =>
  theDomain.find(request) === undefined || isByNoYear(request)
    ? undefined
    : transferQuote(located(request), request.now),
);

const fees = feeGuards<Ask>(quoteOf);
const nameOf = ({ command }: Ask) => [command.name];

function ask(request: Ask) {
  const { command, now } = request;
  const place = located(request);
  const { domain, tld } = place;
  const years = periodOf(request).value === 0 ? 0 : 1;
  const days = command.superuser?.transferDays;
  const acts = add(now, days === undefined ? tld.transferPeriod : `P${days}D`);
  const quote = transferQuote(place, now);
  const { history, transfer, effects } = prepared(request, place, { years, acts, quote });
  const changed: Domain = {
    ...domain,
    statuses: [...domain.statuses, "pendingTransfer"],
    transfer,
    updated: now,
    updatedBy: actor(request),
  };
  const reported = add(add(now, tld.transferPeriod), tld.transferGracePeriod);
  const particulars = {
    key: history,
    years,
    otherRegistrar: domain.sponsor,
    records: [counted(tld, columns.transferred, reported)],
  };
  // The end as it would be if the transfer came to pass at once: the window may bring an automatic renewal yet.
  const notice = transferNotice({ object: "domain", name: domain.name }, transfer, transferExpiry(domain, years, now));
  return done("requested", { notice, ...(command.fees && { fees: { version: command.fees.version, quote } }) }, [
    put("object", "domains", domain.name, changed),
    ...effects,
    historyEntry(request, { object: "domain", snapshot: changed }, particulars),
  ]);
}

/** Asks for another registrar's domain. It changes hands when that one agrees, or the window ends. RFC 5731 3.2.4. */
export const domainTransferRequest = flow(
  "domain-transfer-request",
  [
    loggedIn,
    registrarIsActive,
    objectDeclared,
    ...extensions([
      "superuser-1.0:domainTransferRequest",
      "fee-0.6:transfer",
      "fee-0.11:transfer",
      "fee-0.12:transfer",
      "fee-1.0:transfer",
      "metadata-1.0:metadata",
      "allocationToken-1.0:allocationToken",
    ]),
    exists(theDomain),
    ...transferTokens<Ask>(),
    noStatusProhibits(theDomain, ["clientTransferProhibited", "serverTransferProhibited", "pendingDelete"]),
    authInfoIsGiven,
    authInfoIsRight,
    noneIsPending,
    isAnothers,
    periodIsInYears,
    superusersPeriodIsShort,
    periodIsAYear,
    ...guardsOfNames(accessTests, nameOf),
    premiumIsNotBlocked((request: Ask) => domainName(request.command.name, request.registry.tlds)),
    feesAreForAYear,
    ...fees.premium,
    ...fees.named,
    ...fees.match,
  ],
  ask,
);
