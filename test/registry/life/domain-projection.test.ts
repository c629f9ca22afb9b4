import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { projectDomain } from "../../../simulator/registry/domain-projection.ts";
import { graceStatuses } from "../../../simulator/registry/grace-periods.ts";
import type { Domain } from "../../../simulator/registry/objects/index.ts";
import { day, days, domain, registryOf, transfer } from "./samples.ts";

const registry = registryOf();

function at(now: number, differences: Partial<Domain> = {}): Domain {
  const projected = projectDomain(domain(differences), now, registry);
  assert.ok(projected, "the domain is gone");
  return projected;
}

describe("a domain whose time has not come", () => {
  test("is what was written", () => {
    const written = domain();
    assert.equal(projectDomain(written, day("2005-05-31"), registry), written);
  });

  test("has no update of its own", () => {
    assert.equal(at(day("2005-05-31")).updated, undefined);
  });
});

describe("automatic renewal", () => {
  const end = day("2005-06-01");

  test("happens at the very end of the registration, and counts as an update by the sponsor", () => {
    const renewed = at(end);
    assert.equal(renewed.expires, day("2006-06-01"));
    assert.deepEqual(renewed.gracePeriods, [
      { kind: "auto-renew", end: end + days(45), registrar: "losing", charge: 11 },
    ]);
    assert.equal(renewed.updated, end);
    assert.equal(renewed.updatedBy, "losing");
    assert.equal(at(end - 1).expires, end);
  });

  test("makes up for every year that went by and leaves the last grace period only", () => {
    const renewed = at(day("2007-06-01"));
    assert.equal(renewed.expires, day("2008-06-01"));
    assert.deepEqual(renewed.gracePeriods, [
      { kind: "auto-renew", end: day("2007-06-01") + days(45), registrar: "losing", charge: 11 },
    ]);
    assert.equal(renewed.updated, day("2007-06-01"));
  });

  test("goes on from 28 February where a life began on the 29th", () => {
    const renewed = at(day("2008-03-01"), { expires: day("2004-02-29") });
    assert.equal(renewed.expires, day("2009-02-28"));
    assert.equal(renewed.updated, day("2008-02-28"));
  });

  test("leaves alone what is deleted, whether it is in redemption or awaits its purge", () => {
    const deleted = at(day("2005-06-20"), { deleted: day("2005-07-01"), statuses: ["pendingDelete"] });
    assert.equal(deleted.expires, end);
    assert.deepEqual(graceStatuses(deleted), ["pendingDelete"]);
    assert.equal(projectDomain(domain({ deleted: day("2005-07-01") }), day("2005-07-01"), registry), undefined);
  });

  test("does not heed that the domain is not to be renewed", () => {
    assert.equal(at(end, { autoRenewalEnd: end }).expires, day("2006-06-01"));
  });

  test("has no grace period any more after 45 days", () => {
    const renewed = at(end + days(45));
    assert.deepEqual(renewed.gracePeriods, []);
    assert.equal(renewed.updated, end + days(45));
  });
});

describe("grace periods", () => {
  const start = day("2004-01-01");
  const gracePeriods = [1, 2, 3].map((count) => ({
    kind: "renew" as const,
    end: start + days(count),
    registrar: "losing",
  }));

  for (const gone of [0, 1, 2, 3]) {
    test(`${gone} of three have ended when ${gone} ends are reached`, () => {
      assert.equal(at(start + days(gone), { gracePeriods }).gracePeriods.length, 3 - gone);
      assert.equal(at(start + days(gone + 1) - 1, { gracePeriods }).gracePeriods.length, 3 - gone);
    });
  }

  test("count as an update when they end, unless there was a later one", () => {
    assert.equal(at(start + days(9), { gracePeriods }).updated, start + days(3));
    const updated = start + days(4);
    assert.equal(at(start + days(9), { gracePeriods, updated, updatedBy: "other" }).updatedBy, "other");
  });

  test("of one kind are shown once", () => {
    assert.deepEqual(graceStatuses(at(start, { gracePeriods })), ["renewPeriod"]);
  });
});

describe("a transfer that nobody decides", () => {
  const acts = day("2005-03-10");

  test("leaves the domain with the losing registrar until its day", () => {
    const pending = at(acts - 1, { transfer: transfer(acts), statuses: ["pendingTransfer"], packageToken: "p" });
    assert.equal(pending.sponsor, "losing");
    assert.equal(pending.expires, day("2005-06-01"));
    assert.equal(pending.packageToken, "p");
    assert.equal(pending.transfer?.status, "pending");
  });

  test("gives the domain to the gaining registrar, with a year and a grace period", () => {
    const gracePeriods = [{ kind: "add" as const, end: acts + days(100), registrar: "losing" }];
    const given = at(acts, {
      transfer: transfer(acts),
      statuses: ["pendingTransfer", "clientHold"],
      gracePeriods,
      packageToken: "p",
    });
    assert.equal(given.sponsor, "gaining");
    assert.equal(given.expires, day("2006-06-01"));
    assert.deepEqual(given.gracePeriods, [{ kind: "transfer", end: acts + days(5), registrar: "gaining", charge: 23 }]);
    assert.deepEqual(given.statuses, ["clientHold"]);
    assert.equal(given.packageToken, undefined);
    assert.equal(given.transferred, acts);
    assert.equal(given.updated, acts);
    assert.equal(given.updatedBy, "gaining");
    assert.equal(given.recurringCharge, 21);
    assert.equal(given.autoRenewalMessage, 22);
    assert.equal(given.transfer?.status, "serverApproved");
    assert.equal(given.transfer?.acts, acts);
  });

  test("leaves no grace period when five days have passed", () => {
    assert.deepEqual(at(acts + days(5), { transfer: transfer(acts) }).gracePeriods, []);
  });

  test("without a year leaves the end and no grace period", () => {
    const given = at(acts, { transfer: transfer(acts, { period: 0 }) });
    assert.equal(given.expires, day("2005-06-01"));
    assert.deepEqual(given.gracePeriods, []);
  });

  test("swallows an automatic renewal that is still in its grace period", () => {
    const given = at(acts, { transfer: transfer(acts), expires: acts - days(1) });
    assert.equal(given.expires, day("2006-03-09"));
    assert.equal(given.gracePeriods.length, 1);
  });

  test("takes the domain out of its package, and makes its years ordinary ones", () => {
    const renewalPrice = { behaviour: "specified", amount: "43.10" } as const;
    const loose = at(acts, { transfer: transfer(acts), renewalPrice });
    assert.deepEqual(loose.renewalPrice, renewalPrice);
    const packed = at(acts, { transfer: transfer(acts), renewalPrice, packageToken: "p" });
    assert.deepEqual(packed.renewalPrice, { behaviour: "default" });
  });

  test("ends at the instant that was fixed when it was asked for", () => {
    const fixed = day("2010-10-10");
    assert.equal(at(acts, { transfer: transfer(acts, { expires: fixed }) }).expires, fixed);
  });

  test("is over before what comes after it: the domain is renewed by its new sponsor", () => {
    const given = at(day("2006-06-01"), { transfer: transfer(acts) });
    assert.equal(given.expires, day("2007-06-01"));
    assert.equal(given.updatedBy, "gaining");
    assert.deepEqual(given.gracePeriods, [
      { kind: "auto-renew", end: day("2006-06-01") + days(45), registrar: "gaining", charge: 21 },
    ]);
  });

  test("an automatic renewal before it counts as an update by the losing registrar", () => {
    const updated = acts - days(5);
    const pending = at(acts - 1, {
      transfer: transfer(acts),
      expires: acts - days(2),
      updated,
      updatedBy: "gaining",
    });
    assert.equal(pending.updated, acts - days(2));
    assert.equal(pending.updatedBy, "losing");
  });
});
