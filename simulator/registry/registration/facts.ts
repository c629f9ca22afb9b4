import type { DomainCreate } from "../commands/index.ts";
import { type DomainName, domainName } from "../domain-names.ts";
import { distinctDsRecords } from "../ds-records.ts";
import type { Parts } from "../guards/domain-parts.ts";
import { discountGuard, type Priced, tokenGuards } from "../guards/tokens.ts";
import { type Quote, quoteCreate } from "../money/quote.ts";
import type { DsRecord, Phase, ReservationKind, Tld } from "../objects/index.ts";
import { phaseOf } from "../phases.ts";
import { derived, type Request } from "../request.ts";
import { reservationsOf } from "../reservations.ts";
import { isTiedTo } from "../tokens.ts";
import { claimKeyOf, hasSignedMark } from "../trademarks/index.ts";

// What a registration's checks and effects have in common: what follows from the command and the top-level domain.

export type Registration = Request<DomainCreate>;

/** The name, taken apart. */
export const nameOf: (request: Registration) => DomainName = derived(({ command, registry }: Registration) =>
  domainName(command.name, registry.tlds),
);

/** The top-level domain that the name lies below, if there is one. */
export function tldOf(request: Registration): Tld | undefined {
  return nameOf(request).tld;
}

/** The top-level domain of a name that has passed the checks of names. */
export function knownTld(request: Registration): Tld {
  const tld = tldOf(request);
  if (tld === undefined) throw new Error(`no top-level domain is known for ${request.command.name}`);
  return tld;
}

/** Years; one where the command says nothing. RFC 5731 section 3.2.1. */
export function yearsOf({ command }: Registration): number {
  return command.period?.value ?? 1;
}

/** What the domain would be made of. */
export function partsOf(request: Registration): Parts {
  const { registrant, contacts, nameservers } = request.command;
  const tld = tldOf(request);
  return { contacts, nameservers, ...(registrant !== undefined && { registrant }), ...(tld && { tld }) };
}

/** The DS records of the command, each once. */
export const dsRecordsOf: (request: Registration) => readonly DsRecord[] = derived(({ command }: Registration) =>
  distinctDsRecords(command.dnssec?.dsRecords ?? []),
);

const tokens = tokenGuards<Registration>({
  name: (request) => {
    const tld = tldOf(request);
    return tld && { name: request.command.name, tld };
  },
  takesDefaults: true,
});

/** The checks of the allocation token, in their order. */
export const { guards: tokensAreGood } = tokens;

/** The token in force: the command's own, or the first of the top-level domain's that is good for it. */
export const tokenOf = tokens.tokenOf;

/** The phase that the top-level domain is in. */
export function currentPhase(request: Registration): Phase | undefined {
  const tld = tldOf(request);
  return tld && phaseOf(tld, request.now);
}

/** Why the label is reserved. */
export function reservationsNow(request: Registration): readonly ReservationKind[] {
  const { label, tld } = nameOf(request);
  return tld ? reservationsOf(label, tld) : [];
}

/** Whether somebody claims the label as a trademark. */
export function isClaimed(request: Registration): boolean {
  const { label, tld } = nameOf(request);
  return tld !== undefined && claimKeyOf(request, tld, label) !== undefined;
}

/** Whether the token in force is for this name and no other. */
function isEntitled(request: Registration): boolean {
  const token = tokenOf(request);
  return token !== undefined && isTiedTo(token, request.command.name);
}

/**
 * Whether the name goes to an anchor tenant, who has it for free: its label is reserved for one and a token is for this
 * name, or the token makes one of whom it lets in, or the registry's own tools say so.
 */
export const isAnchorTenant: (request: Registration) => boolean = derived(
  (request: Registration) =>
    (reservationsNow(request).includes("anchor-tenant") && isEntitled(request)) ||
    tokenOf(request)?.registrationBehaviour === "anchor-tenant" ||
    request.command.metadata?.anchorTenant === true,
);

/** Whether the label is reserved for a specific use, and a token is for this name. */
export function isForItsUse(request: Registration): boolean {
  return reservationsNow(request).includes("specific-use") && isEntitled(request);
}

/** Whether the name is registered with a signed mark while that is the only way. */
export function isInSunrise(request: Registration): boolean {
  return currentPhase(request) === "sunrise" && hasSignedMark(request);
}

/** What the price depends on; nothing for a name that no top-level domain is found for. */
function pricedBy(request: Registration): Priced | undefined {
  const { label, tld } = nameOf(request);
  const token = tokenOf(request);
  return tld && { tld, label, isAnchorTenant: isAnchorTenant(request), ...(token && { token }) };
}

/** A token whose discount is not for premium names is not used for one. */
export const discountIsForTheName = discountGuard(pricedBy);

/** What the registration costs; nothing is known of a name that no top-level domain is found for. */
export const quoteOf: (request: Registration) => Quote | undefined = derived((request: Registration) => {
  const priced = pricedBy(request);
  return priced && quoteCreate({ ...priced, at: request.now, years: yearsOf(request) });
});
