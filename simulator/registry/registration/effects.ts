import { openNotice } from "../autorenewal-notices.ts";
import { type Billed, chargeOnce, chargeYearly } from "../billing.ts";
import { type Effect, put } from "../effects.ts";
import { historyEntry } from "../history.ts";
import { outcomeNotice, queue } from "../messages.ts";
import { isZero } from "../money/amounts.ts";
import { amountOf, type Quote } from "../money/quote.ts";
import type { ChargeFlag, Domain } from "../objects/index.ts";
import { actor } from "../request.ts";
import { add } from "../time.ts";
import { redeem } from "../tokens.ts";
import { lordnLine } from "../trademarks/index.ts";
import { columns, counted } from "../transaction-records.ts";
import { billedAt, collides, type Keys } from "./domain.ts";
import { isAnchorTenant, isInSunrise, knownTld, type Registration, tokenOf, yearsOf } from "./facts.ts";
import { reservationsMet } from "./reservations.ts";

/** Everything that a registration changes. */
export function effectsOf(request: Registration, domain: Domain, quote: Quote, keys: Keys): readonly Effect[] {
  return [
    put("object", "domains", domain.name, domain),
    ...charges(request, domain, quote, keys),
    openNotice("poll.autorenewal", {
      key: keys.autoRenewalMessage,
      registrar: domain.sponsor,
      domain: domain.name,
      from: domain.expires,
    }),
    ...collisionNotice(request),
    ...redeem(tokenOf(request), keys.history),
    historyEntry(request, { object: "domain", snapshot: domain }, particulars(request, keys)),
    ...delegation(request, domain),
    ...clearinghouseReport(request, domain),
  ];
}

function charges(request: Registration, domain: Domain, quote: Quote, keys: Keys): readonly Effect[] {
  const origin: Billed = { domain, history: keys.history };
  const token = tokenOf(request);
  const once = {
    registrar: domain.sponsor,
    currency: quote.currency,
    event: request.now,
    billed: billedAt(request),
    flags: flagsOf(request),
  };
  const earlyAccess = amountOf(quote, "early-access");
  return [
    chargeOnce("billing.create", origin, {
      ...once,
      key: keys.charge,
      reason: "create",
      amount: amountOf(quote, "create"),
      years: yearsOf(request),
      ...(token && { token: token.token }),
    }),
    ...(isZero(earlyAccess)
      ? []
      : [
          chargeOnce("billing.early-access", origin, {
            ...once,
            key: request.nextKey(),
            reason: "early-access",
            amount: earlyAccess,
            years: 1,
          }),
        ]),
    chargeYearly("billing.renewal", origin, {
      key: keys.recurringCharge,
      registrar: domain.sponsor,
      from: domain.expires,
      price: domain.renewalPrice,
    }),
  ];
}

function flagsOf(request: Registration): readonly ChargeFlag[] {
  const sunrise: readonly ChargeFlag[] = isInSunrise(request) ? ["sunrise"] : [];
  if (isAnchorTenant(request)) return [...sunrise, "anchor-tenant"];
  return reservationsMet(request).length > 0 ? [...sunrise, "reserved"] : sunrise;
}

/** Tests are not reported. An anchor tenant's registration counts when an ordinary one would. */
function particulars(request: Registration, { history }: Keys) {
  const tld = knownTld(request);
  const years = yearsOf(request);
  const record = counted(tld, columns.added(years), add(request.now, tld.addGracePeriod));
  return { key: history, years, records: tld.type === "real" ? [record] : [] };
}

function collisionNotice(request: Registration): readonly Effect[] {
  if (!collides(request)) return [];
  const { now, command, transaction } = request;
  return [
    queue("poll.name-collision", request, {
      registrar: actor(request),
      event: now,
      text: "The name is registered. It collides with names used privately, and will not be delegated.",
      pendingAction: outcomeNotice({ object: "domain", name: command.name }, transaction, true, now),
    }),
  ];
}

function delegation(request: Registration, { name, nameservers, statuses }: Domain): readonly Effect[] {
  if (nameservers.length === 0 || statuses.includes("serverHold")) return [];
  return [put("dns", "dnsRefreshes", request.nextKey(), { name, at: request.now })];
}

function clearinghouseReport(request: Registration, domain: Domain): readonly Effect[] {
  const registrar = request.registry.registrars.get(domain.sponsor);
  const line = registrar && lordnLine(domain, registrar);
  return line ? [put("lordn", "lordn", request.nextKey(), line)] : [];
}
