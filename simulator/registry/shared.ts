import type { ChargeFlag, Contact, Domain, RenewalPrice } from "./objects/index.ts";

// Values that nearly every object has, kept once: a registry of a million names would hold millions of each.

/** A list of nothing. */
export const none: readonly never[] = Object.freeze([]);

/** The price that a name has anyhow. */
export const defaultPrice: RenewalPrice = Object.freeze({ behaviour: "default" });

/** What marks a charge that renews a name by itself. */
export const automatic: readonly ChargeFlag[] = Object.freeze(["auto-renew"] as const);

/** The list itself, or the one of nothing. */
export function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}

type ContactLink = Domain["contacts"][number];
type Role = ContactLink["role"];

const links = new WeakMap<Contact, Map<Role, ContactLink>>();

/** How a domain refers to a contact: the same value for all names that have the contact in that role. */
export function contactLink(contact: Contact, role: Role): ContactLink {
  const known = links.get(contact) ?? new Map<Role, ContactLink>();
  links.set(contact, known);
  const link = known.get(role) ?? { role, contact: contact.repositoryId };
  known.set(role, link);
  return link;
}

const lists = new WeakMap<ContactLink, readonly ContactLink[]>();

/** A domain's contacts: the same list as for the last name that began with this contact, if that has just these. */
export function contactList(contacts: readonly ContactLink[]): readonly ContactLink[] {
  const [first] = contacts;
  if (first === undefined) return none;
  const last = lists.get(first);
  if (last?.length === contacts.length && last.every((link, index) => link === contacts[index])) return last;
  lists.set(first, contacts);
  return contacts;
}
