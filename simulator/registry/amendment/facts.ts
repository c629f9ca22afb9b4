import type { ContactReference, DomainUpdate } from "../commands/index.ts";
import { distinctDsRecords, dsText } from "../ds-records.ts";
import type { Parts } from "../guards/domain-parts.ts";
import { located, theDomain, tldOfDomain } from "../guards/index.ts";
import { type Quote, quoteUpdate } from "../money/quote.ts";
import type { Domain, DsRecord } from "../objects/index.ts";
import { derived, type Request } from "../request.ts";

// What the checks and effects of a domain's update have in common: what it names, and what the domain would be made of.

export type Amendment = Request<DomainUpdate>;

/** What the update brings to the domain. A registrant that is to be nobody is the empty id. */
export const added = derived((request: Amendment): Parts => {
  const { add, registrant } = request.command;
  const tld = tldOfDomain(request);
  const { contacts, nameservers } = add;
  return { contacts, nameservers, ...(registrant !== undefined && { registrant }), ...(tld && { tld }) };
});

/** What the update names, brought or taken away. */
export const named = derived((request: Amendment): Parts => {
  const { add, remove } = request.command;
  return { ...added(request), contacts: [...add.contacts, ...remove.contacts] };
});

type Linked = Pick<Domain, "contacts" | "nameservers">;

/** Contacts and hosts of the domain after the update, by their repository ids. What is unknown keeps its name. */
export const linkedAfter = derived((request: Amendment): Linked => {
  const { command, registry } = request;
  const { add, remove } = command;
  const domain = theDomain.find(request);
  const contact = (id: string) => registry.contacts.get(id)?.repositoryId ?? id;
  const host = (name: string) => registry.hosts.get(name)?.repositoryId ?? name;
  const inRoles = (references: readonly ContactReference[]) =>
    references.flatMap(({ id, role }) => (role === undefined ? [] : [{ role, contact: contact(id) }]));
  const gone = new Set(inRoles(remove.contacts).map(roleKey));
  const kept = (domain?.contacts ?? []).filter((one) => !gone.has(roleKey(one)));
  const contacts = new Map([...kept, ...inRoles(add.contacts)].map((one) => [roleKey(one), one]));
  const hosts = new Set([...(domain?.nameservers ?? []), ...add.nameservers.map(host)]);
  for (const name of remove.nameservers) hosts.delete(host(name));
  return { contacts: [...contacts.values()], nameservers: [...hosts] };
});

/** What the domain would be made of after the update, by the names that clients use. */
export const after = derived((request: Amendment): Parts => {
  const { registry } = request;
  const { contacts, nameservers } = linkedAfter(request);
  const tld = tldOfDomain(request);
  return {
    contacts: contacts.map(({ role, contact }) => ({ role, id: registry.contactWith(contact)?.id ?? contact })),
    nameservers: nameservers.map((host) => registry.hostWith(host)?.name ?? host),
    ...(tld && { tld }),
  };
});

/** The DS records after the update: what is removed goes first, so what is added as well stays. RFC 5910 section 5.2.5. */
export const dsRecordsAfter = derived((request: Amendment): readonly DsRecord[] => {
  const { dnssec } = request.command;
  const old = theDomain.find(request)?.dsRecords ?? [];
  const gone = new Set(dnssec?.remove?.dsRecords.map(dsText));
  const kept = dnssec?.removeAll === true ? [] : old.filter((record) => !gone.has(dsText(record)));
  return distinctDsRecords([...kept, ...(dnssec?.add?.dsRecords ?? [])]);
});

/** What the update costs: nothing, unless the registry charges for this label. */
export const quoteOf = derived((request: Amendment): Quote | undefined => {
  if (theDomain.find(request) === undefined) return undefined;
  const { tld, label } = located(request);
  return quoteUpdate({ tld, label, at: request.now });
});

function roleKey({ role, contact }: Domain["contacts"][number]): string {
  return `${role} ${contact}`;
}
