import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chargeYearly } from "../../../simulator/registry/billing.ts";
import type { Effect } from "../../../simulator/registry/effects.ts";
import { billRenewals } from "../../../simulator/registry/jobs/bill-renewals.ts";
import type { RecurringCharge, RenewalPrice } from "../../../simulator/registry/objects/index.ts";
import { day, days, domain, registryOf } from "./samples.ts";

const from = day("2005-06-01");

/** A registry with a domain that is renewed from June 2005 on, and the keys that its jobs take. */
function world(price: RenewalPrice = { behaviour: "default" }, end?: number) {
  const held = domain();
  const registry = registryOf(held);
  const charge = chargeYearly(
    "billing.renewal",
    { domain: held, history: 1 },
    { key: 11, registrar: "losing", from, price },
  );
  write(registry, charge);
  if (end !== undefined) {
    const recurring = registry.charges.get(11) as RecurringCharge;
    registry.charges.put(11, { ...recurring, end });
  }
  let keys = 100;
  const run = (now: number) => {
    const effects = billRenewals({ registry, now, nextKey: () => ++keys, server: "job" });
    for (const effect of effects) write(registry, effect);
    return effects.flatMap((effect) =>
      effect.label === "billing.renew" && effect.kind === "put" ? [effect.value] : [],
    );
  };
  return { registry, run };
}

function write(registry: ReturnType<typeof registryOf>, effect: Effect): void {
  if (effect.kind === "put") registry.table(effect.table).put(effect.key as never, effect.value as never);
}

describe("billing of automatic renewals", () => {
  test("a year is billed when it has come, with an entry in the history", () => {
    const { registry, run } = world();
    assert.deepEqual(run(from), []);
    const [charge, ...more] = run(from + 1) as { amount: string; event: number; billed: number }[];
    assert.equal(more.length, 0);
    assert.deepEqual([charge?.amount, charge?.event, charge?.billed], ["11.00", from, from + days(45)]);
    const [entry] = [...registry.history.entries()].map(([, value]) => value);
    assert.equal(entry?.type, "domain-autorenew");
    assert.deepEqual(entry?.records, [
      { tld: "example", field: "net-renews-1-yr", amount: 1, reported: from + days(45) },
    ]);
  });

  test("nothing is billed twice", () => {
    const { run } = world();
    assert.equal(run(from + 1).length, 1);
    assert.equal(run(from + 1).length, 0);
    assert.equal(run(day("2006-06-01")).length, 0);
    assert.equal(run(day("2006-06-02")).length, 1);
  });

  test("years that were missed are billed together", () => {
    assert.equal(world().run(day("2007-01-01")).length, 2);
  });

  test("a charge that was closed before its year is never billed", () => {
    assert.equal(world({ behaviour: "default" }, from).run(day("2007-01-01")).length, 0);
    assert.equal(world({ behaviour: "default" }, from + 1).run(day("2007-01-01")).length, 1);
  });

  test("the year is priced as the domain's own terms say", () => {
    const [charge] = world({ behaviour: "specified", amount: "3.00" }).run(from + 1) as { amount: string }[];
    assert.equal(charge?.amount, "3.00");
  });

  test("a domain that is gone by the end of the grace period is not counted", () => {
    const { registry, run } = world();
    registry.domains.put("name.example", domain({ deleted: from + days(35) }));
    assert.equal(run(from + days(1)).length, 1);
    const [entry] = [...registry.history.entries()].map(([, value]) => value);
    assert.deepEqual(entry?.records, []);
  });
});
