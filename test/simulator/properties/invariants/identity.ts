import assert from "node:assert/strict";
import { tableNames } from "../../../../simulator/registry/registry.ts";
import type { Invariant } from "./invariant.ts";

// No two objects share a repository id, nor does a later one get that of one that is gone.
export const repositoryIdsAreUnique: Invariant = ({ after, view }) => {
  const owners = new Map<string, string>();
  for (const { repositoryId, object, snapshot } of [...view.stored.history.entries()].map(([, entry]) => entry)) {
    const owner = `${object} of ${snapshot.created}`;
    assert.equal(owners.get(repositoryId) ?? owner, owner, repositoryId);
    owners.set(repositoryId, owner);
  }
  const ids = [...after.contacts, ...after.hosts, ...after.domains].map(({ repositoryId }) => repositoryId);
  assert.equal(new Set(ids).size, ids.length, ids.join(" "));
};

// Every command has a transaction id of its own.
export const transactionIdsAreUnique: Invariant = ({ world: { ledger }, taken: { executed } }) => {
  if (executed === undefined) return;
  const same = ledger.all().filter(({ server }) => server === executed.server);
  assert.equal(same.length, 1);
  assert.equal(ledger.all().at(-1)?.server, executed.server);
};

// A value stands where its own key says.
export const valuesStandAtTheirKey: Invariant = ({ world: { registry } }) => {
  for (const name of tableNames)
    for (const [key, value] of registry.table(name).entries()) {
      const own = value as { readonly key?: unknown; readonly name?: unknown; readonly id?: unknown };
      const known = own.key ?? (name === "contacts" || name === "registrars" ? own.id : own.name);
      if (name !== "tokens" && name !== "dnsRefreshes" && name !== "lordn") assert.equal(known, key, name);
    }
};
