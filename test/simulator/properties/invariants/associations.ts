import assert from "node:assert/strict";
import type { Registry } from "../../../../simulator/registry/registry.ts";
import type { Index, Table } from "../../../../simulator/registry/table.ts";
import type { Invariant } from "./invariant.ts";

// Whatever a domain is made of exists.
export const partsOfDomainsExist: Invariant = ({ after, view }) => {
  for (const { name, registrant, contacts, nameservers } of after.domains) {
    const ids = contacts.map(({ contact }) => contact);
    for (const id of registrant === undefined ? ids : [registrant, ...ids])
      assert.equal(view.contactWith(id)?.repositoryId, id, `contact ${id} of ${name}`);
    for (const id of nameservers) assert.equal(view.hostWith(id)?.repositoryId, id, `name server ${id} of ${name}`);
    assert.equal(new Set(nameservers).size, nameservers.length, `name servers of ${name}`);
  }
};

// A host inside this registry lies below a domain that exists, and that knows it.
export const hostsHaveTheirDomain: Invariant = ({ after, view }) => {
  const domains = new Map(after.domains.map((domain) => [domain.repositoryId, domain]));
  for (const { name, superordinate } of after.hosts) {
    if (superordinate === undefined) continue;
    const domain = domains.get(superordinate);
    assert.ok(domain && name.endsWith(`.${domain.name}`), `${name} lies below ${superordinate}`);
    assert.ok(
      view.hostsBelow(superordinate).some((host) => host.name === name),
      name,
    );
  }
};

// What an index finds is what a search through the whole table finds.
export const indexesAgreeWithTables: Invariant = ({ world: { registry } }) => {
  agrees(registry, registry.domains, registry.domainsByContact, ({ registrant, contacts }) =>
    [registrant ?? "", ...contacts.map(({ contact }) => contact)].filter((id) => id !== ""),
  );
  agrees(registry, registry.domains, registry.domainsByNameserver, ({ nameservers }) => nameservers);
  agrees(registry, registry.contacts, registry.contactsByRepositoryId, ({ repositoryId }) => [repositoryId]);
  agrees(registry, registry.hosts, registry.hostsByRepositoryId, ({ repositoryId }) => [repositoryId]);
  agrees(registry, registry.hosts, registry.hostsBySuperordinate, ({ superordinate = "" }) => [superordinate]);
  agrees(registry, registry.hosts, registry.hostsByAddress, ({ addresses }) => addresses.map(({ address }) => address));
  agrees(registry, registry.messages, registry.messagesByRegistrar, ({ registrar }) => [registrar]);
  agrees(registry, registry.history, registry.historyByObject, ({ repositoryId }) => [repositoryId]);
};

function agrees<K, V>(
  registry: Registry,
  table: Table<K, V>,
  index: Index<K, V>,
  terms: (value: V) => string[] | readonly string[],
) {
  const expected = new Map<string, Set<K>>();
  // Everything that ever had a repository id is asked for, so that what is left over in an index shows.
  for (const [, { repositoryId }] of registry.history.entries()) expected.set(repositoryId, new Set());
  for (const [key, value] of table.entries())
    for (const term of terms(value)) if (term !== "") expected.set(term, new Set(expected.get(term)).add(key));
  for (const [term, keys] of expected) assert.deepEqual(new Set(index.find(term)), keys, term);
}
