import { projectDomain } from "./domain-projection.ts";
import type { Contact, Domain, Host, Registrar, Tld, Token } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
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

/** A contact to an instant: gone once it is deleted. */
export const projectContact: Projection<Contact> = (contact, now) => (now < contact.deleted ? contact : undefined);

/** A host to an instant: gone once it is deleted. */
export const projectHost: Projection<Host> = (host, now) => (now < host.deleted ? host : undefined);

/** The registry at an instant. Time does nothing to what has no projection. */
export class RegistryView {
  readonly now: Instant;
  /** The tables themselves, for what needs their indexes. */
  readonly stored: Registry;
  readonly contacts: TableView<string, Contact>;
  readonly hosts: TableView<string, Host>;
  readonly domains: TableView<string, Domain>;

  constructor(registry: Registry, now: Instant) {
    this.now = now;
    this.stored = registry;
    this.contacts = new TableView(registry.contacts, (contact) => projectContact(contact, now, registry));
    this.hosts = new TableView(registry.hosts, (host) => projectHost(host, now, registry));
    this.domains = new TableView(registry.domains, (domain) => projectDomain(domain, now, registry));
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
