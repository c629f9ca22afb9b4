import type { DomainRenew, RrpRenew } from "../../commands/index.ts";
import { latestExpiry, maxYears } from "../../expiry.ts";
import { done, flow, guard } from "../../flow.ts";
import { derived, type Request } from "../../request.ts";
import { belongsHere } from "../../rrp/names.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";
import { addYears, subtract, yearOf } from "../../time.ts";
import { domainRenew } from "../domain/renew.ts";
import { hasCredit } from "./credit.ts";
import { domainRules, noTransferPending } from "./target.ts";
import { mayActBelow } from "./tld.ts";

type Renewal = Request<RrpRenew>;

const nameOf = ({ command }: Renewal) => command.name;
const domainOf = derived(({ command, registry }: Renewal) => registry.domains.get(command.name));
const yearsOf = ({ command, policy }: Renewal) => command.period ?? policy.rrp.defaultYears;

/** Locks and holds do not keep a domain from being renewed. RFC 2832 section 6.1. */
const noStatusProhibits = guard("status-prohibits", (request: Renewal) => {
  const forbidding = ["clientRenewProhibited", "serverRenewProhibited", "pendingDelete"];
  return (domainOf(request)?.statuses ?? []).filter((status) => forbidding.includes(status));
});

/** Whether the year that is told is one in which the domain was to expire once. */
function isPast(request: Renewal): boolean {
  const domain = domainOf(request);
  const { expirationYear: year } = request.command;
  return domain !== undefined && year !== undefined && year < yearOf(domain.expires) && year >= yearOf(domain.created);
}

const notYetRenewed = guard("already-renewed", (request: Renewal) =>
  isPast(request) ? [`${request.command.expirationYear}`] : [],
);

const yearIsRight = guard("other-year", (request: Renewal) => {
  const domain = domainOf(request);
  const { expirationYear: year } = request.command;
  const isRight = domain === undefined || year === undefined || year === yearOf(domain.expires) || isPast(request);
  return isRight ? [] : [`${year}`];
});

const endsInTenYears = guard("period-too-long", (request: Renewal) => {
  const domain = domainOf(request);
  if (domain === undefined) return [];
  return addYears(domain.expires, yearsOf(request)) > latestExpiry(request.now) ? [`${maxYears} years`] : [];
});

const isTime = guard("not-up-for-renewal", (request: Renewal) => {
  const domain = domainOf(request);
  const { renewalWindow } = request.policy.rrp;
  if (domain === undefined || renewalWindow === "always") return [];
  return request.now < subtract(domain.expires, renewalWindow) ? [domain.name] : [];
});

function renew(request: Renewal) {
  const command: DomainRenew = {
    flow: "domain-renew",
    name: request.command.name,
    // What the client believes has been looked at.
    currentExpiration: "",
    period: { value: yearsOf(request), unit: "y" },
    extensions: [],
  };
  const { data, effects } = domainRenew.apply({ ...request, command });
  return done("renewed", { expires: data.expires }, effects);
}

/** Renews a domain. RFC 2832 section 4.3.7. */
export const rrpRenew = flow(
  "rrp-renew",
  [
    ...rrpSurroundings,
    belongsHere(nameOf),
    ...domainRules(nameOf, domainOf),
    mayActBelow(nameOf),
    noTransferPending(domainOf),
    noStatusProhibits,
    notYetRenewed,
    yearIsRight,
    endsInTenYears,
    isTime,
    hasCredit,
  ],
  renew,
);
