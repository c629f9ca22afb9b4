import assert from "node:assert/strict";
import { projectDomain } from "../../../../simulator/registry/domain-projection.ts";
import { latestExpiry } from "../../../../simulator/registry/expiry.ts";
import { hasDeletion } from "../../../../simulator/registry/objects/index.ts";
import { type Projection, projectContact, projectHost } from "../../../../simulator/registry/projection.ts";
import type { Registry } from "../../../../simulator/registry/registry.ts";
import type { Table } from "../../../../simulator/registry/table.ts";
import type { Invariant, Moment } from "./invariant.ts";

// It makes no difference whether somebody looked at an object, and wrote down what it was, in between.
export const looksChangeNothing: Invariant = (moment) => {
  const { registry } = moment.world;
  inSteps(registry.contacts, projectContact, moment);
  inSteps(registry.hosts, projectHost, moment);
  inSteps(registry.domains, projectDomain, moment);
};

function inSteps<V>(table: Table<string, V>, project: Projection<V>, { world, ahead }: Moment): void {
  const registry: Registry = world.registry;
  const [near, far] = ahead.map((distance) => world.clock.now() + distance) as [number, number];
  for (const [name, value] of table.entries()) {
    const between = project(value, near, registry);
    const twice = between && project(between, far, registry);
    assert.deepEqual(twice, project(value, far, registry), `${name} at ${far}, with a look at ${near}`);
  }
}

// No registration reaches further than ten years into the future.
export const endsWithinTenYears: Invariant = ({ after, world }) => {
  const latest = latestExpiry(world.clock.now());
  for (const { name, expires } of after.domains) assert.ok(expires <= latest, `${name} expires at ${expires}`);
};

// What is renewed by itself never reaches its end; only what is deleted may.
export const livesOn: Invariant = ({ after, view }) => {
  for (const domain of after.domains)
    assert.ok(hasDeletion(domain) || domain.expires > view.now, `${domain.name} has expired`);
};

// A grace period that is over is no longer there.
export const gracePeriodsAreOpen: Invariant = ({ after, view }) => {
  for (const { name, gracePeriods } of after.domains)
    for (const { kind, end } of gracePeriods) assert.ok(end > view.now, `${kind} of ${name} ended at ${end}`);
};
