import assert from "node:assert/strict";
import type { Contact, Domain, Host } from "../../../../simulator/registry/objects/index.ts";
import { type TableName, tableNames } from "../../../../simulator/registry/registry.ts";
import type { Invariant, Moment } from "./invariant.ts";

/** Whether the step was to leave everything as it was. */
function isWithoutEffect({ taken: { step, executed } }: Moment): boolean {
  if (step.kind !== "command") return step.kind === "time";
  return step.by.channel.dryRun || executed?.outcome.kind === "refused";
}

// Who is refused, or only tries what would happen, finds everything afterwards as it was.
export const refusedChangesNothing: Invariant = (moment) => {
  if (!isWithoutEffect(moment)) return;
  const { world, before, after, taken } = moment;
  const entry = taken.executed && world.ledger.find(taken.executed.server);
  assert.equal(entry?.writes ?? 0, 0);
  for (const name of tableNames) {
    const [was, is] = [before.tables.get(name), after.tables.get(name)];
    assert.equal(is?.size, was?.size, `rows of ${name}`);
    for (const [key, value] of is ?? []) assert.equal(value, was?.get(key), `${name} ${key}`);
  }
};

// What the ledger says was written is all that was written.
export const ledgerTellsAll: Invariant = ({ world, before, after, taken: { step, executed } }) => {
  if (executed === undefined || step.kind === "job") return;
  const effects = world.ledger.find(executed.server)?.effects ?? [];
  const told = new Set(effects.map(({ effect }) => (effect.kind === "session" ? "" : `${effect.table} ${effect.key}`)));
  for (const name of tableNames) {
    const [was, is] = [before.tables.get(name), after.tables.get(name)];
    for (const key of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]))
      if (was?.get(key) !== is?.get(key)) assert.ok(told.has(`${name} ${key}`), `${name} ${key} changed untold`);
  }
};

// A command changes what an object is only by writing it: no other object looks any different afterwards.
export const changesOnlyWhatItWrites: Invariant = ({ before, after, taken: { step } }) => {
  if (step.kind === "time") return;
  unwritten("contacts", ({ id }: Contact) => id, before.contacts, after.contacts);
  unwritten("hosts", ({ name }: Host) => name, before.hosts, after.hosts);
  unwritten("domains", ({ name }: Domain) => name, before.domains, after.domains);

  function unwritten<V>(table: TableName, nameOf: (value: V) => string, was: readonly V[], is: readonly V[]): void {
    const isUnwritten = (name: string) => before.tables.get(table)?.get(name) === after.tables.get(table)?.get(name);
    const seen = (values: readonly V[]) =>
      new Map(values.filter((value) => isUnwritten(nameOf(value))).map((value) => [nameOf(value), value]));
    assert.deepEqual(seen(is), seen(was), table);
  }
};

// Whatever is asked, the registry knows an answer: it never fails on its own account.
export const neverFails: Invariant = ({ world, taken: { executed } }) => {
  const fault = executed && world.ledger.find(executed.server)?.fault;
  assert.equal(fault, undefined, fault);
};
