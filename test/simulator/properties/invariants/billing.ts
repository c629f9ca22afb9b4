import assert from "node:assert/strict";
import { type Charge, type Domain, hasDeletion } from "../../../../simulator/registry/objects/index.ts";
import type { RegistryView } from "../../../../simulator/registry/projection.ts";
import { endOfTime } from "../../../../simulator/registry/time.ts";
import type { Invariant } from "./invariant.ts";

function charges(view: RegistryView): readonly Charge[] {
  return [...view.stored.charges.entries()].map(([, charge]) => charge);
}

// What is taken back was charged before: once, for the same domain, to the same registrar.
export const cancellationsHaveTheirCharge: Invariant = ({ view }) => {
  const cancelled = new Set<number>();
  for (const cancellation of charges(view)) {
    if (cancellation.kind !== "cancellation") continue;
    const charge = view.stored.charges.get(cancellation.charge);
    const place = `cancellation ${cancellation.key} of ${cancellation.domain}`;
    assert.ok(charge !== undefined && charge.kind !== "cancellation", `${place} takes back nothing`);
    assert.equal(charge.repositoryId, cancellation.repositoryId, place);
    assert.equal(charge.registrar, cancellation.registrar, place);
    assert.ok(!cancelled.has(charge.key), `${place}: charge ${charge.key} was taken back before`);
    cancelled.add(charge.key);
  }
};

// Nobody pays twice for the same year: of what renews a domain, one charge at most has no end.
export const renewedByOneCharge: Invariant = ({ view }) => {
  const open = new Map<string, number>();
  for (const charge of charges(view))
    if (charge.kind === "recurring" && charge.end === endOfTime)
      open.set(charge.repositoryId, (open.get(charge.repositoryId) ?? 0) + 1);
  for (const [repositoryId, count] of open) assert.ok(count <= 1, `${repositoryId} has ${count} open charges`);
};

// A domain that lives on is charged to its sponsor year by year; one that is deleted is charged to nobody.
export const sponsorPays: Invariant = ({ after, view }) => {
  for (const domain of after.domains) {
    const { name, recurringCharge, sponsor } = domain;
    const charge = recurringCharge === undefined ? undefined : view.stored.charges.get(recurringCharge);
    assert.ok(charge?.kind === "recurring", `nothing renews ${name}`);
    assert.equal(charge.registrar, sponsor, name);
    if (hasDeletion(domain)) assert.ok(charge.end <= view.now, `${name} is charged after its deletion`);
    else assert.equal(charge.end, endOf(domain), `end of what renews ${name}`);
  }
};

function endOf({ transfer }: Domain): number {
  return transfer?.status === "pending" ? transfer.acts : endOfTime;
}

// Every charge comes from an entry of the history that is there.
export const chargesHaveTheirHistory: Invariant = ({ view }) => {
  for (const { key, history } of charges(view))
    assert.ok(view.stored.history.has(history), `charge ${key} comes from ${history}`);
};

// A grace period that gives money back refers to a charge of that domain and that registrar.
export const gracePeriodsHaveTheirCharge: Invariant = ({ after, view }) => {
  for (const { name, repositoryId, gracePeriods } of after.domains)
    for (const { kind, charge: key, registrar } of gracePeriods) {
      if (key === undefined) continue;
      const charge = view.stored.charges.get(key);
      assert.equal(charge?.repositoryId, repositoryId, `${kind} of ${name}`);
      assert.equal(charge?.registrar, registrar, `${kind} of ${name}`);
    }
};

// A year of automatic renewal is billed once.
export const yearsAreBilledOnce: Invariant = ({ view }) => {
  const billed = charges(view).filter((charge) => charge.flags.includes("synthetic"));
  const years = new Set(billed.map(({ repositoryId, event }) => `${repositoryId} ${event}`));
  assert.equal(years.size, billed.length);
};

// What is charged or taken back in the future is prepared for a transfer that is still pending.
export const onlyTransfersPrepareCharges: Invariant = ({ after, view }) => {
  const prepared = new Set(after.domains.flatMap(({ transfer }) => transfer?.speculativeCharges ?? []));
  for (const { key, kind, event } of charges(view))
    assert.ok(kind === "recurring" || event <= view.now || prepared.has(key), `charge ${key} is left over`);
};
