import { idnTableOf } from "../idn/tables.ts";
import { amountOf } from "../money/quote.ts";
import type { Domain, GracePeriod, RenewalPrice } from "../objects/index.ts";
import { repositoryIdFor } from "../repository-id.ts";
import { actor } from "../request.ts";
import { contactLink, contactList, defaultPrice, kept, none } from "../shared.ts";
import { add, addYears, endOfTime, type Instant } from "../time.ts";
import { verifiedMark } from "../trademarks/index.ts";
import {
  dsRecordsOf,
  isAnchorTenant,
  knownTld,
  nameOf,
  quoteOf,
  type Registration,
  reservationsNow,
  tokenOf,
  yearsOf,
} from "./facts.ts";

/** The keys of what comes into being with a domain. */
export interface Keys {
  readonly object: number;
  readonly history: number;
  readonly charge: number;
  readonly recurringCharge: number;
  readonly autoRenewalMessage: number;
}

/** When the grace period of the registration ends, and it is billed. */
export function billedAt(request: Registration): Instant {
  const tld = knownTld(request);
  return add(request.now, isAnchorTenant(request) ? tld.anchorTenantAddGracePeriod : tld.addGracePeriod);
}

/** How renewals are to be priced. A specified price is what this registration costs, whatever its years. */
export function renewalPriceOf(request: Registration): RenewalPrice {
  if (isAnchorTenant(request)) return { behaviour: "nonpremium" };
  const quote = quoteOf(request);
  if (quote === undefined || tokenOf(request)?.renewalBehaviour !== "specified") return defaultPrice;
  return { behaviour: "specified", amount: amountOf(quote, "create") };
}

/** Whether the label may be registered but not delegated. */
export function collides(request: Registration): boolean {
  return reservationsNow(request).includes("name-collision");
}

/** The new domain. RFC 5731 section 3.2.1. */
export function newDomain(request: Registration, keys: Keys): Domain {
  const { command, now } = request;
  const tld = knownTld(request);
  const registrar = actor(request);
  return {
    name: command.name,
    tld: tld.name,
    repositoryId: repositoryIdFor(keys.object, tld.repositoryIdSuffix),
    statuses: collides(request) ? ["serverHold"] : none,
    ...linkedParts(request),
    ...(command.authInfo && { authInfo: command.authInfo }),
    dsRecords: kept(dsRecordsOf(request)),
    sponsor: registrar,
    createdBy: registrar,
    created: now,
    expires: addYears(now, yearsOf(request)),
    deleted: endOfTime,
    gracePeriods: [addGracePeriod(request, keys.charge)],
    renewalPrice: renewalPriceOf(request),
    recurringCharge: keys.recurringCharge,
    autoRenewalMessage: keys.autoRenewalMessage,
    ...marksOf(request),
    ...tableOf(request),
    ...packageOf(request),
  };
}

function addGracePeriod(request: Registration, charge: number): GracePeriod {
  return { kind: "add", end: billedAt(request), registrar: actor(request), charge };
}

/** Contacts and hosts by their repository ids, each once; hosts that are attributes by their names. */
function linkedParts({
  command,
  registry,
  policy,
}: Registration): Pick<Domain, "registrant" | "contacts" | "nameservers"> {
  const contact = (id: string) => registry.contacts.get(id) ?? missing(id);
  const filled = command.contacts.flatMap(({ id, role }) => (role === undefined ? [] : [{ id, role }]));
  const distinct = new Map(filled.map(({ id, role }) => [`${role} ${id}`, contactLink(contact(id), role)]));
  return {
    ...(command.registrant !== undefined && { registrant: contact(command.registrant).repositoryId }),
    contacts: contactList([...distinct.values()]),
    nameservers: kept(
      [...new Set(command.nameservers)].map((name) =>
        policy.nameServers === "attributes" ? name : (registry.hosts.get(name)?.repositoryId ?? missing(name)),
      ),
    ),
  };
}

function marksOf(request: Registration): Pick<Domain, "claimsNotice" | "signedMark"> {
  const [claimsNotice] = request.command.launch?.notices ?? [];
  const mark = verifiedMark(request);
  return { ...(claimsNotice && { claimsNotice }), ...(mark && { signedMark: mark.id }) };
}

function tableOf(request: Registration): Pick<Domain, "idnTable"> {
  const idnTable = idnTableOf(nameOf(request).label, knownTld(request).idnTables);
  return idnTable === undefined ? {} : { idnTable };
}

function packageOf(request: Registration): Pick<Domain, "packageToken"> {
  const token = tokenOf(request);
  return token?.type === "package" ? { packageToken: token.token } : {};
}

function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}
