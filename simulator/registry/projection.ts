import { projectDomain } from "./domain-projection.ts";
import type { Contact, Domain, Host, Message, Registrar, Tld, Token } from "./objects/index.ts";
import { afterDeletion, approvedByItself, deletionTexts } from "./outcomes.ts";
import type { Registry } from "./registry.ts";
import { without } from "./statuses.ts";
import type { Table } from "./table.ts";
import type { Instant } from "./time.ts";

/** What time has made of a value: the value to an instant, or nothing once it has ceased to exist. */
export type Projection<V> = (value: V, now: Instant, registry: Registry) => V | undefined;

/** A table seen at an instant. */
export class TableView<K, V> {
  readonly #table: Table<K, V>;
  readonly #project: (value: V) => V | undefined;

  constructor(table: Table<K, V>, project: (value: V) => V | undefined) {
    this.#table = table;
    this.#project = project;
  }

  get(key: K): V | undefined {
    const value = this.#table.get(key);
    return value === undefined ? undefined : this.#project(value);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }
}

/** A contact to an instant: transferred when the window has passed, and gone once it is deleted. */
export const projectContact: Projection<Contact> = (contact, now, registry) =>
  afterDeletion(
    afterTransfer(contact, now),
    now,
    (at) => domainsWithContact(registry, contact.repositoryId, at).length > 0,
  );

/** The names of the domains that have the contact as registrant or in a role at an instant. RFC 5733 section 2.2. */
export function domainsWithContact(registry: Registry, repositoryId: string, at: Instant): readonly string[] {
  return existingAt(registry, registry.domainsByContact.find(repositoryId), at);
}

function existingAt(registry: Registry, domains: Iterable<string>, at: Instant): readonly string[] {
  return [...domains].filter((name) => {
    const domain = registry.domains.get(name);
    return domain !== undefined && projectDomain(domain, at, registry) !== undefined;
  });
}

/** A transfer that nobody decided is approved at the end of its window. */
function afterTransfer(contact: Contact, now: Instant): Contact {
  const { transfer } = contact;
  if (transfer?.status !== "pending" || now < transfer.acts) return contact;
  return {
    ...contact,
    sponsor: transfer.requestedBy,
    transferred: transfer.acts,
    statuses: without(contact.statuses, "pendingTransfer"),
    transfer: approvedByItself(transfer),
  };
}

/** A host to an instant: gone once it is deleted. */
export const projectHost: Projection<Host> = (host, now, registry) =>
  afterDeletion(host, now, (at) => domainsWithHost(registry, host.repositoryId, at).length > 0);

/** The names of the domains that have the host as their name server at an instant. RFC 5732 section 2.3. */
export function domainsWithHost(registry: Registry, repositoryId: string, at: Instant): readonly string[] {
  return existingAt(registry, registry.domainsByNameserver.find(repositoryId), at);
}

/** A message to an instant: not there before its event, and then with the outcome of what was to be decided. */
export const projectMessage: Projection<Message> = (message, now, registry) => {
  if (now < message.event) return undefined;
  const { pendingAction, isDeletionOutcome } = message;
  if (!isDeletionOutcome || pendingAction === undefined) return message;
  if (!wasKept(pendingAction, message.event, registry)) return message;
  return { ...message, text: deletionTexts.kept, pendingAction: { ...pendingAction, success: false } };
};

/** Whether a contact or host that was to be deleted is still there at an instant, and not a later one of its name. */
function wasKept({ object, name }: NonNullable<Message["pendingAction"]>, at: Instant, registry: Registry): boolean {
  const contact = object === "contact" ? registry.contacts.get(name) : undefined;
  const host = object === "host" ? registry.hosts.get(name) : undefined;
  if (contact !== undefined) return contact.created < at && projectContact(contact, at, registry) !== undefined;
  return host !== undefined && host.created < at && projectHost(host, at, registry) !== undefined;
}

/** The registry at an instant. Time does nothing to what has no projection. */
export class RegistryView {
  readonly now: Instant;
  /** The tables themselves, for what needs their indexes. */
  readonly stored: Registry;
  readonly contacts: TableView<string, Contact>;
  readonly hosts: TableView<string, Host>;
  readonly domains: TableView<string, Domain>;
  /** Only what is visible by now. */
  readonly messages: TableView<number, Message>;

  constructor(registry: Registry, now: Instant) {
    this.now = now;
    this.stored = registry;
    this.contacts = new TableView(registry.contacts, (contact) => projectContact(contact, now, registry));
    this.hosts = new TableView(registry.hosts, (host) => projectHost(host, now, registry));
    this.domains = new TableView(registry.domains, (domain) => projectDomain(domain, now, registry));
    this.messages = new TableView(registry.messages, (message) => projectMessage(message, now, registry));
  }

  /** The contact with this repository id. */
  contactWith(repositoryId: string): Contact | undefined {
    const [id] = this.stored.contactsByRepositoryId.find(repositoryId);
    return id === undefined ? undefined : this.contacts.get(id);
  }

  /** The host with this repository id. */
  hostWith(repositoryId: string): Host | undefined {
    const [name] = this.stored.hostsByRepositoryId.find(repositoryId);
    return name === undefined ? undefined : this.hosts.get(name);
  }

  /** The hosts that lie below the domain with this repository id. */
  hostsBelow(repositoryId: string): readonly Host[] {
    return [...this.stored.hostsBySuperordinate.find(repositoryId)].flatMap((name) => this.hosts.get(name) ?? []);
  }

  get registrars(): Table<string, Registrar> {
    return this.stored.registrars;
  }

  get tlds(): Table<string, Tld> {
    return this.stored.tlds;
  }

  get tokens(): Table<string, Token> {
    return this.stored.tokens;
  }
}
