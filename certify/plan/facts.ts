import type { Contact, Domain, Host } from "../../simulator/registry/objects/index.ts";
import type { RegistryView } from "../../simulator/registry/projection.ts";
import { yearsBetween } from "../../simulator/registry/time.ts";
import type { Dialect } from "./dialect/index.ts";

/** What is true of an object, by the words of the plans' tables. A fact that is not there is an empty list. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** What is true of an object of a kind now; undefined where there is none of that name. */
export function factsOf(kind: string, name: string, view: RegistryView, dialect: Dialect): Facts | undefined {
  if (kind === "domain") return known(view.domains.get(name), (domain) => domainFacts(domain, view, dialect));
  if (kind === "contact") return known(view.contacts.get(name), contactFacts);
  return known(view.hosts.get(name), hostFacts);
}

function known<T>(value: T | undefined, facts: (value: T) => Facts): Facts | undefined {
  return value === undefined ? undefined : facts(value);
}

/** The words for facts about domains, contacts and hosts. */
export const factNames: Readonly<Record<string, readonly string[]>> = {
  domain: [
    "sponsor",
    "years",
    "registrant",
    "admin",
    "tech",
    "billing",
    "hosts",
    "status",
    "authInfo",
    "DS record",
    "transfer",
    "claims notice",
    "signed mark",
  ],
  contact: [
    "sponsor",
    "name",
    "organisation",
    "city",
    "country",
    "email",
    "voice",
    "fax",
    "authInfo",
    "status",
    "discloses",
    "withholds",
    "transfer",
  ],
  host: ["sponsor", "addresses", "status"],
};

function domainFacts(domain: Domain, view: RegistryView, dialect: Dialect): Facts {
  const idOf = (repositoryId: string) => view.contactWith(repositoryId)?.id ?? repositoryId;
  const inRole = (role: string) =>
    domain.contacts.filter((one) => one.role === role).map(({ contact }) => idOf(contact));
  return {
    sponsor: [domain.sponsor],
    years: [String(yearsBetween(domain.created, domain.expires))],
    registrant: optional(domain.registrant && idOf(domain.registrant)),
    admin: inRole("admin"),
    tech: inRole("tech"),
    billing: inRole("billing"),
    hosts: domain.nameservers.map((repositoryId) => view.hostWith(repositoryId)?.name ?? repositoryId),
    status: dialect.statusesOf(domain),
    authInfo: optional(domain.authInfo?.password),
    "DS record": domain.dsRecords.map(
      ({ keyTag, algorithm, digestType, digest }) => `${keyTag} ${algorithm} ${digestType} ${digest}`,
    ),
    transfer: optional(domain.transfer?.status),
    "claims notice": optional(domain.claimsNotice?.id),
    "signed mark": optional(domain.signedMark),
  };
}

function contactFacts(contact: Contact): Facts {
  const { disclosure } = contact;
  const [postal] = contact.postalInfos;
  const listed = disclosure === undefined ? [] : disclosed(disclosure);
  return {
    sponsor: [contact.sponsor],
    name: optional(postal?.name),
    organisation: optional(postal?.organisation),
    city: optional(postal?.city),
    country: optional(postal?.country),
    email: [contact.email],
    voice: optional(contact.voice?.number),
    fax: optional(contact.fax?.number),
    authInfo: optional(contact.authInfo?.password),
    status: contact.statuses,
    discloses: disclosure?.flag === true ? listed : [],
    withholds: disclosure?.flag === false ? listed : [],
    transfer: optional(contact.transfer?.status),
  };
}

function disclosed({ names, organisations, addresses, voice, fax, email }: NonNullable<Contact["disclosure"]>) {
  return [
    ...(names.length > 0 ? ["name"] : []),
    ...(organisations.length > 0 ? ["organisation"] : []),
    ...(addresses.length > 0 ? ["address"] : []),
    ...(voice ? ["voice"] : []),
    ...(fax ? ["fax"] : []),
    ...(email ? ["email"] : []),
  ];
}

function hostFacts(host: Host): Facts {
  return { sponsor: [host.sponsor], addresses: host.addresses.map(({ address }) => address), status: host.statuses };
}

function optional(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
