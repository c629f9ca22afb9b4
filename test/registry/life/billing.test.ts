import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closeNotice, openNotice } from "../../../simulator/registry/autorenewal-notices.ts";
import { cancelCharge, chargeOnce, chargeYearly, closeYearly } from "../../../simulator/registry/billing.ts";
import type { Effect } from "../../../simulator/registry/effects.ts";
import { endOfTime } from "../../../simulator/registry/time.ts";
import { day, domain, registryOf } from "./samples.ts";

const billed = { domain: domain(), history: 7 };

function written(effect: Effect | undefined): unknown {
  assert.equal(effect?.kind, "put");
  return effect?.kind === "put" ? effect.value : undefined;
}

function commit(registry: ReturnType<typeof registryOf>, effect: Effect) {
  if (effect.kind === "put") registry.table(effect.table).put(effect.key as never, effect.value as never);
  return registry;
}

describe("billing", () => {
  test("a charge is for a domain and comes from an entry of its history", () => {
    const effect = chargeOnce("billing.renew", billed, {
      key: 1,
      registrar: "a",
      reason: "renew",
      amount: "22.00",
      currency: "USD",
      years: 2,
      event: day("2004-01-01"),
      billed: day("2004-01-06"),
    });
    assert.deepEqual(written(effect), {
      kind: "one-time",
      key: 1,
      registrar: "a",
      domain: "name.example",
      repositoryId: "1-EXAMPLE",
      history: 7,
      reason: "renew",
      amount: "22.00",
      currency: "USD",
      years: 2,
      event: day("2004-01-01"),
      billed: day("2004-01-06"),
      flags: [],
    });
  });

  const from = day("2005-06-01");
  const yearly = chargeYearly("billing.renewal", billed, {
    key: 2,
    registrar: "a",
    from,
    price: { behaviour: "default" },
  });

  test("a yearly charge begins with the first year unbilled and has no end", () => {
    const charge = written(yearly);
    assert.ok(charge && typeof charge === "object");
    assert.deepEqual(
      { ...charge, domain: undefined },
      {
        kind: "recurring",
        key: 2,
        registrar: "a",
        domain: undefined,
        repositoryId: "1-EXAMPLE",
        history: 7,
        reason: "renew",
        event: from,
        end: endOfTime,
        price: { behaviour: "default" },
        expanded: day("2004-06-01"),
        flags: ["auto-renew"],
      },
    );
  });

  test("a yearly charge is closed, not removed", () => {
    const registry = commit(registryOf(), yearly);
    const [effect] = closeYearly("billing.renewal.closed", registry, 2, from);
    commit(registry, effect as Effect);
    const charge = registry.charges.get(2);
    assert.equal(charge?.kind === "recurring" && charge.end, from);
    assert.deepEqual(closeYearly("billing.renewal.closed", registry, undefined, from), []);
  });

  for (const [kind, reason] of [
    ["add", "create"],
    ["renew", "renew"],
    ["auto-renew", "renew"],
    ["transfer", "transfer"],
  ] as const) {
    test(`what is taken back in the ${kind} period is for ${reason}`, () => {
      const period = { kind, end: day("2004-01-06"), registrar: "b", charge: 5 };
      const [effect] = cancelCharge("billing.cancellation", billed, period, { key: 9, event: day("2004-01-02") });
      const cancellation = written(effect) as { reason: string; charge: number; registrar: string; billed: number };
      assert.equal(cancellation.reason, reason);
      assert.equal(cancellation.charge, 5);
      assert.equal(cancellation.registrar, "b");
      assert.equal(cancellation.billed, day("2004-01-06"));
    });
  }
});

describe("the notice of automatic renewal", () => {
  const from = day("2005-06-01");
  const notice = openNotice("poll.autorenewal", { key: 3, registrar: "a", domain: "name.example", from });

  test("is taken out when there was nothing to tell", () => {
    const [effect] = closeNotice("poll.autorenewal.closed", commit(registryOf(), notice), 3, from);
    assert.equal(effect?.kind, "remove");
  });

  test("stays for what was not read yet", () => {
    const [effect] = closeNotice("poll.autorenewal.closed", commit(registryOf(), notice), 3, from + 1);
    const message = written(effect) as { autoRenewal: { end: number } };
    assert.equal(message.autoRenewal.end, from + 1);
  });
});
