import type { Charge, Contact, Domain, HistoryEntry, Host, Message, Registrar, Tld, Token } from "./objects/index.ts";
import { type Index, Table } from "./table.ts";
import type { Instant } from "./time.ts";
import type { LordnLine } from "./trademarks/lordn.ts";

/** A name whose delegation changed, to be published. */
export interface DnsRefresh {
  readonly name: string;
  readonly at: Instant;
}

/** What every table of the registry is keyed by and holds. */
export interface Rows {
  registrars: { key: string; value: Registrar };
  tlds: { key: string; value: Tld };
  contacts: { key: string; value: Contact };
  hosts: { key: string; value: Host };
  domains: { key: string; value: Domain };
  messages: { key: number; value: Message };
  charges: { key: number; value: Charge };
  history: { key: number; value: HistoryEntry };
  tokens: { key: string; value: Token };
  dnsRefreshes: { key: number; value: DnsRefresh };
  lordn: { key: number; value: LordnLine };
}

export type TableName = keyof Rows;

/** What a registry starts from. */
export type Contents = { readonly [T in TableName]?: ReadonlyMap<Rows[T]["key"], Rows[T]["value"]> };

/** Something that differs from what the registry started from; undefined where it is gone. */
export type StoredChange = { [T in TableName]: readonly [T, Rows[T]["key"], Rows[T]["value"] | undefined] }[TableName];

/** Everything that a registry holds, as it was last written. */
export class Registry {
  readonly registrars: Table<string, Registrar>;
  readonly tlds: Table<string, Tld>;
  readonly contacts: Table<string, Contact>;
  readonly hosts: Table<string, Host>;
  readonly domains: Table<string, Domain>;
  readonly messages: Table<number, Message>;
  readonly charges: Table<number, Charge>;
  readonly history: Table<number, HistoryEntry>;
  readonly tokens: Table<string, Token>;
  readonly dnsRefreshes: Table<number, DnsRefresh>;
  /** Names of domains by the repository ids of their contacts. */
  readonly domainsByContact: Index<string, Domain>;
  /** Ids of contacts, and names of hosts, by their repository ids. */
  readonly contactsByRepositoryId: Index<string, Contact>;
  readonly hostsByRepositoryId: Index<string, Host>;
  /** Names of hosts by the repository id of the domain that they lie below. */
  readonly hostsBySuperordinate: Index<string, Host>;
  /** Names of hosts by their addresses. */
  readonly hostsByAddress: Index<string, Host>;
  /** Keys of history entries by the repository id of the object. */
  readonly historyByObject: Index<number, HistoryEntry>;
  /** Trademarked registrations that are to be reported. */
  readonly lordn: Table<number, LordnLine>;
  /** Names of domains by the repository ids of their name servers. */
  readonly domainsByNameserver: Index<string, Domain>;
  /** Keys of messages by registrar. */
  readonly messagesByRegistrar: Index<number, Message>;

  constructor(contents: Contents = {}) {
    this.registrars = new Table(contents.registrars);
    this.tlds = new Table(contents.tlds);
    this.contacts = new Table(contents.contacts);
    this.hosts = new Table(contents.hosts);
    this.domains = new Table(contents.domains);
    this.messages = new Table(contents.messages);
    this.charges = new Table(contents.charges);
    this.history = new Table(contents.history);
    this.tokens = new Table(contents.tokens);
    this.dnsRefreshes = new Table(contents.dnsRefreshes);
    this.domainsByContact = this.domains.index(contactsOf);
    this.contactsByRepositoryId = this.contacts.index(repositoryIdOf);
    this.hostsByRepositoryId = this.hosts.index(repositoryIdOf);
    this.hostsBySuperordinate = this.hosts.index(({ superordinate }) => (superordinate ? [superordinate] : []));
    this.hostsByAddress = this.hosts.index(({ addresses }) => addresses.map(({ address }) => address));
    this.historyByObject = this.history.index(repositoryIdOf);
    this.lordn = new Table(contents.lordn);
    this.domainsByNameserver = this.domains.index(({ nameservers }) => nameservers);
    this.messagesByRegistrar = this.messages.index(({ registrar }) => [registrar]);
  }

  /** The table of that name. */
  table<T extends TableName>(name: T): Table<Rows[T]["key"], Rows[T]["value"]> {
    return this[name] as unknown as Table<Rows[T]["key"], Rows[T]["value"]>;
  }

  /** Makes changes happen again, in the order in which they came: of a registry that was kept. */
  restore(changes: Iterable<StoredChange>): void {
    for (const [name, key, value] of changes) {
      const table = this.table(name);
      if (value === undefined) table.remove(key as never);
      else table.put(key as never, value as never);
    }
  }

  /** Puts every table back to what the registry started from. */
  reset(): void {
    for (const name of tableNames) this[name].reset();
  }
}

function repositoryIdOf({ repositoryId }: { readonly repositoryId: string }): readonly string[] {
  return [repositoryId];
}

function contactsOf({ registrant, contacts }: Domain): readonly string[] {
  const all = contacts.map(({ contact }) => contact);
  return [...new Set(registrant === undefined ? all : [registrant, ...all])];
}

/** Every table, in the order in which they are shown. */
export const tableNames = [
  "registrars",
  "tlds",
  "contacts",
  "hosts",
  "domains",
  "messages",
  "charges",
  "history",
  "tokens",
  "dnsRefreshes",
  "lordn",
] as const satisfies readonly TableName[];
