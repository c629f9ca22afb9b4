import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { projectDomain } from "../../../simulator/registry/domain-projection.ts";
import type { Domain } from "../../../simulator/registry/objects/index.ts";
import { endOfTime } from "../../../simulator/registry/time.ts";
import { day, days, domain, registryOf, transfer } from "./samples.ts";

const registry = registryOf();
const first = day("2004-02-20");

/** An instant of the twelve years from February 2004 on, near a leap day more often than not. */
const instant = fc.oneof(
  fc.integer({ min: first, max: first + days(12 * 365) }),
  fc.integer({ min: 0, max: 40 }).map((count) => first + days(count / 2)),
);

const gracePeriod = fc.record({
  kind: fc.constantFrom("add" as const, "renew" as const, "transfer" as const),
  end: instant,
  registrar: fc.constant("losing"),
});

const anyDomain: fc.Arbitrary<Domain> = fc
  .record({
    expires: instant,
    gracePeriods: fc.array(gracePeriod, { maxLength: 3 }),
    transfer: fc.option(
      fc.tuple(instant, fc.constantFrom(0 as const, 1 as const)).map(([acts, period]) => transfer(acts, { period })),
      { nil: undefined },
    ),
    updated: fc.option(instant, { nil: undefined }),
    deleted: fc.oneof({ arbitrary: fc.constant(endOfTime), weight: 4 }, instant),
  })
  .map(({ transfer: pending, updated, ...rest }) =>
    domain({
      ...rest,
      // A deletion cancels the transfer that was pending.
      ...(pending && rest.deleted === endOfTime && { transfer: pending, statuses: ["pendingTransfer"] }),
      ...(updated !== undefined && { updated, updatedBy: "other" }),
    }),
  );

test("it makes no difference whether anybody looked in between", () => {
  fc.assert(
    fc.property(anyDomain, instant, instant, (written, one, other) => {
      const [between, end] = [Math.min(one, other), Math.max(one, other)];
      const looked = projectDomain(written, between, registry);
      const inSteps = looked && projectDomain(looked, end, registry);
      assert.deepEqual(inSteps, projectDomain(written, end, registry));
    }),
    { numRuns: 500 },
  );
});

test("what exists has not reached its end, unless it is deleted", () => {
  fc.assert(
    fc.property(anyDomain, instant, (written, now) => {
      const seen = projectDomain(written, now, registry);
      assert.ok(seen === undefined || seen.deleted < endOfTime || seen.expires > now);
    }),
  );
});
