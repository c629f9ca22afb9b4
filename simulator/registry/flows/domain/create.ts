import { accessTests } from "../../access.ts";
import type { FeeVersion } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import {
  contactsHaveRoles,
  hasAdmin,
  hasRegistrant,
  hasTech,
  nameserversAreAllowed,
  nameserversAreGiven,
  notTooManyNameservers,
  partsExist,
  partsStay,
  registrantIsAllowed,
  rolesAreFilledOnce,
} from "../../guards/domain-parts.ts";
import { isFree } from "../../guards/index.ts";
import { premiumIsNotBlocked } from "../../guards/premium.ts";
import { feeGuards } from "../../money/fee-guards.ts";
import type { Quote } from "../../money/quote.ts";
import { guardsOfNames, idnTest, nameTests } from "../../name-tests.ts";
import type { Domain } from "../../objects/index.ts";
import { dnssecGuards } from "../../registration/dnssec.ts";
import { newDomain } from "../../registration/domain.ts";
import { effectsOf } from "../../registration/effects.ts";
import {
  discountIsForTheName,
  nameOf,
  partsOf,
  quoteOf,
  type Registration,
  tldOf,
  tokensAreGood,
} from "../../registration/facts.ts";
import {
  anchorTenantPeriodIsRight,
  packagePeriodIsRight,
  periodIsInYears,
  periodIsNotTooLong,
} from "../../registration/period.ts";
import { phaseGuards } from "../../registration/phases.ts";
import { labelIsNotReserved } from "../../registration/reservations.ts";
import { surroundingsOfActive } from "../../surroundings.ts";
import { claimsGuards, launchForm, signedMarkGuards, signedMarksInSunrise } from "../../trademarks/index.ts";

/** What a registration tells. RFC 5731 section 3.2.1. */
export interface Registered {
  readonly domain: Domain;
  /** Present where the command named the fees. */
  readonly fees?: { readonly version: FeeVersion; readonly quote: Quote };
}

const named = ({ command }: Registration) => [command.name];
const target = {
  name: ({ command }: Registration) => command.name,
  find: ({ command, registry }: Registration) => registry.domains.get(command.name),
};
const fees = feeGuards(quoteOf);

function register(request: Registration) {
  const quote = quoteOf(request);
  if (quote === undefined) throw new Error(`${request.command.name} has no price`);
  const { nextKey, command } = request;
  const keys = {
    object: nextKey(),
    history: nextKey(),
    charge: nextKey(),
    recurringCharge: nextKey(),
    autoRenewalMessage: nextKey(),
  };
  const domain = newDomain(request, keys);
  const told: Registered = { domain, ...(command.fees && { fees: { version: command.fees.version, quote } }) };
  return done("registered", told, effectsOf(request, domain, quote, keys));
}

/** Registers a name. RFC 5731 section 3.2.1. */
export const domainCreate = flow(
  "domain-create",
  [
    ...surroundingsOfActive([
      "fee-0.6:create",
      "fee-0.11:create",
      "fee-0.12:create",
      "fee-1.0:create",
      "secDNS-1.1:create",
      "launch-1.0:create",
      "allocationToken-1.0:allocationToken",
      "metadata-1.0:metadata",
    ]),
    partsExist(partsOf),
    periodIsInYears,
    periodIsNotTooLong,
    isFree(target),
    ...guardsOfNames(nameTests, named),
    partsStay(partsOf),
    contactsHaveRoles(partsOf),
    registrantIsAllowed(partsOf),
    rolesAreFilledOnce(partsOf),
    hasRegistrant(partsOf),
    hasAdmin(partsOf),
    hasTech(partsOf),
    nameserversAreGiven(partsOf),
    notTooManyNameservers(partsOf),
    nameserversAreAllowed(partsOf),
    ...launchForm,
    ...tokensAreGood,
    anchorTenantPeriodIsRight,
    ...guardsOfNames(accessTests, named),
    ...phaseGuards,
    labelIsNotReserved,
    ...claimsGuards(tldOf),
    premiumIsNotBlocked(nameOf),
    signedMarksInSunrise(tldOf),
    ...signedMarkGuards,
    discountIsForTheName,
    ...fees.premium,
    ...fees.earlyAccess,
    ...fees.named,
    ...fees.described,
    ...fees.match,
    ...dnssecGuards,
    ...guardsOfNames([idnTest], named),
    packagePeriodIsRight,
  ],
  register,
);
