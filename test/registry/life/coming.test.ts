import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { agendaOf } from "../../../simulator/registry/agenda.ts";
import { comingOfContact, comingOfDomain, comingOfHost } from "../../../simulator/registry/coming.ts";
import { projectDomain } from "../../../simulator/registry/domain-projection.ts";
import type { Domain } from "../../../simulator/registry/objects/index.ts";
import { Registry } from "../../../simulator/registry/registry.ts";
import { endOfTime } from "../../../simulator/registry/time.ts";
import { day, days, domain, tld, transfer } from "./samples.ts";

const first = day("2004-02-20");
const now = first + days(3);

function holding(...domains: readonly Domain[]): Registry {
  return new Registry({
    tlds: new Map([["example", tld]]),
    domains: new Map(domains.map((each) => [each.name, each])),
  });
}

const instant = fc.integer({ min: 0, max: 400 }).map((count) => first + days(count / 4));
const written: fc.Arbitrary<Domain> = fc
  .record({
    expires: instant,
    gracePeriods: fc.array(
      fc.record({
        kind: fc.constantFrom("add" as const, "renew" as const, "redemption" as const),
        end: instant,
        registrar: fc.constant("losing"),
      }),
      { maxLength: 3 },
    ),
    pending: fc.option(fc.tuple(instant, fc.constantFrom(0 as const, 1 as const)), { nil: undefined }),
    deleted: fc.oneof({ arbitrary: fc.constant(endOfTime), weight: 3 }, instant),
  })
  .map(({ pending, ...rest }) =>
    domain({
      ...rest,
      ...(pending &&
        rest.deleted === endOfTime && {
          transfer: transfer(pending[0], { period: pending[1] }),
          statuses: ["pendingTransfer"],
        }),
    }),
  );

test("a domain changes at each instant that is told, and at no other one in between", () => {
  fc.assert(
    fc.property(written, (of) => {
      const registry = holding(of);
      const seen = (at: number) => projectDomain(of, at, registry);
      let before = now;
      for (const { at } of comingOfDomain(of.name, now, registry)) {
        if (at !== before) {
          assert.ok(at > before, "they are in order");
          assert.deepEqual(seen(at - 1), seen(before), "it changed before it was told to");
          assert.notDeepEqual(seen(at), seen(at - 1), "it did not change as it was told to");
        }
        before = at;
      }
    }),
    { numRuns: 400 },
  );
});

const whats = (of: Domain, at = now) => [...comingOfDomain(of.name, at, holding(of))].map(({ what }) => what);

test("a life is told up to its first renewal and the grace period that this opens", () => {
  assert.deepEqual(whats(domain({ expires: now + days(10) })), ["renewed", "grace-period-ends"]);
});

test("a deletion is told to its purge, and a purged name has no future", () => {
  const deleted = domain({
    statuses: ["pendingDelete"],
    gracePeriods: [{ kind: "redemption", end: now + days(30), registrar: "losing" }],
    deleted: now + days(35),
  });
  assert.deepEqual(whats(deleted), ["redemption-ends", "purged"]);
  assert.deepEqual(whats(deleted, now + days(35)), []);
});

test("a transfer is approved first, and what it makes of the name follows", () => {
  const of = domain({
    expires: now + days(20),
    statuses: ["pendingTransfer"],
    transfer: transfer(now + days(5), { period: 1 }),
  });
  assert.deepEqual(whats(of).slice(0, 3), ["transfer-approved", "grace-period-ends", "renewed"]);
});

test("a name that is not to be renewed says so", () => {
  const of = domain({ expires: now + days(10), autoRenewalEnd: now + days(9) });
  assert.equal(whats(of)[0], "not-renewed");
});

test("what does not exist has no future", () => {
  assert.deepEqual([...comingOfContact("none", now, holding())], []);
  assert.deepEqual([...comingOfHost("none", now, holding())], []);
});

test("the agenda has the soonest of all objects and messages, and no more than it should", () => {
  const names = Array.from({ length: 50 }, (_, index) =>
    domain({ name: `n${index}.example`, expires: now + days(100 - index) }),
  );
  const registry = holding(...names);
  registry.messages.put(1, { key: 1, registrar: "losing", event: now + days(51.5), text: "Soon." });
  registry.messages.put(2, { key: 2, registrar: "losing", event: now, text: "Here already." });
  const agenda = agendaOf(registry, now, 3);
  assert.deepEqual(
    agenda.map(({ name, what }) => [name, what]),
    [
      ["n49.example", "renewed"],
      ["losing", "message"],
      ["n48.example", "renewed"],
    ],
  );
  const all = agendaOf(registry, now, 1000);
  assert.equal(all.length, 101);
  assert.deepEqual(
    all.map(({ at }) => at),
    all.map(({ at }) => at).sort((one, other) => one - other),
  );
});
