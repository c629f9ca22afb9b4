import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exact, rounded, total } from "../../../simulator/registry/money/amounts.ts";
import { discountOn } from "../../../simulator/registry/money/discount.ts";
import {
  amountOf,
  hasPremiumFee,
  quoteCreate,
  quoteRenew,
  quoteRestore,
  quoteTransfer,
  quoteUpdate,
  totalOf,
} from "../../../simulator/registry/money/quote.ts";
import { beginningOfTime } from "../../../simulator/registry/time.ts";
import { tldWith, tokenWith } from "./sample.ts";

const now = Date.UTC(2026, 0, 15, 12);
const day = 86_400_000;
const plain = { tld: tldWith(), label: "plain", at: now };
const rich = { tld: tldWith(), label: "rich", at: now };
const amounts = ({ fees }: { fees: readonly { amount: string }[] }) => fees.map(({ amount }) => amount);

test("a registration costs the price of a year for each year", () => {
  assert.deepEqual(amounts(quoteCreate({ ...plain, years: 3 })), ["39.00"]);
  assert.deepEqual(amounts(quoteCreate({ ...rich, years: 2 })), ["200.00"]);
  assert.equal(hasPremiumFee(quoteCreate({ ...rich, years: 1 })), true);
  assert.equal(hasPremiumFee(quoteCreate({ ...plain, years: 1 })), false);
});

test("amounts have as many decimals as the currency", () => {
  assert.deepEqual(amounts(quoteCreate({ ...plain, tld: tldWith({ createPrice: "11.1" }), years: 1 })), ["11.10"]);
  const yen = tldWith({ currency: "JPY", createPrice: "800" });
  assert.deepEqual(amounts(quoteCreate({ ...plain, tld: yen, years: 2 })), ["1600"]);
});

for (const [price, discount, discountYears, years, expected] of [
  ["13.00", "0.5", 1, 2, "19.50"],
  ["13.00", "0.73", 3, 5, "36.53"],
  ["13.00", "0.276", 5, 5, "47.06"],
  ["100.00", "0.98", 2, 3, "104.00"],
  ["100.00", "0.95555", 1, 3, "204.44"],
  ["13.00", "0.444", 2, 1, "7.23"],
  ["13.00", "0.444", 2, 2, "14.46"],
  ["13.00", "0.444", 2, 5, "53.46"],
] as const)
  test(`a discount of ${discount} on ${discountYears} of ${years} years at ${price} leaves ${expected}`, () => {
    const token = tokenWith({ discount, discountYears });
    const tld = tldWith({ createPrice: price });
    assert.deepEqual(amounts(quoteCreate({ ...plain, tld, years, token })), [expected]);
  });

test("half a cent is rounded to the even side, once", () => {
  assert.equal(rounded(exact("0.125"), "USD"), "0.12");
  assert.equal(rounded(exact("0.135"), "USD"), "0.14");
  assert.equal(discountOn("0.05", 1, tokenWith({ discount: "0.5" }), "USD"), "0.02");
});

test("an anchor tenant pays nothing, not even for early access", () => {
  const tld = tldWith({ earlyAccessFee: [{ from: beginningOfTime, value: "50.00" }] });
  assert.deepEqual(amounts(quoteCreate({ ...rich, tld, years: 2, isAnchorTenant: true })), ["0.00"]);
});

test("early access costs once, whatever the period, and is described with its end", () => {
  const earlyAccessFee = [
    { from: beginningOfTime, value: "0.00" },
    { from: now - day, value: "100.00" },
    { from: now + day, value: "50.00" },
    { from: now + 2 * day, value: "0.00" },
  ];
  const asked = { ...plain, tld: tldWith({ earlyAccessFee }), years: 5 };
  const [, fee] = quoteCreate(asked).fees;
  assert.deepEqual([fee?.amount, fee?.until], ["100.00", now + day]);
  assert.equal(fee?.description, "Early Access Period, fee expires: 2026-01-16T12:00:00.000Z");
  assert.deepEqual(amounts(quoteCreate({ ...asked, at: now + day })), ["65.00", "50.00"]);
  assert.deepEqual(amounts(quoteCreate({ ...asked, at: now + 2 * day })), ["65.00"]);
});

test("early access without an end does not say when it ends", () => {
  const tld = tldWith({ earlyAccessFee: [{ from: beginningOfTime, value: "100.00" }] });
  const [, fee] = quoteCreate({ ...plain, tld, years: 1 }).fees;
  assert.equal(fee?.description, "Early Access Period");
  assert.equal(fee?.until, undefined);
});

test("a renewal follows the domain's own terms", () => {
  const renewal = (label: string, terms?: Parameters<typeof quoteRenew>[0]["terms"]) => {
    const quote = quoteRenew({ tld: tldWith(), label, at: now, years: 5, ...(terms && { terms }) });
    return [amounts(quote)[0], hasPremiumFee(quote)];
  };
  assert.deepEqual(renewal("plain"), ["55.00", false]);
  assert.deepEqual(renewal("rich"), ["500.00", true]);
  assert.deepEqual(renewal("rich", { behaviour: "default" }), ["500.00", true]);
  assert.deepEqual(renewal("rich", { behaviour: "nonpremium" }), ["55.00", false]);
  assert.deepEqual(renewal("rich", { behaviour: "specified", amount: "17.00" }), ["85.00", false]);
  assert.deepEqual(renewal("plain", { behaviour: "specified", amount: "1.00" }), ["5.00", false]);
});

test("a renewal costs what the schedule says at the instant", () => {
  const renewPrice = [
    { from: beginningOfTime, value: "1.00" },
    { from: now, value: "10.00" },
  ];
  const at = (instant: number) =>
    amounts(quoteRenew({ ...plain, tld: tldWith({ renewPrice }), at: instant, years: 1 }));
  assert.deepEqual([at(now - 1), at(now)], [["1.00"], ["10.00"]]);
});

test("a transfer costs one year's renewal and is described as one", () => {
  assert.deepEqual(
    quoteTransfer(rich).fees.map(({ kind, amount, description }) => [kind, amount, description]),
    [["renew", "100.00", "renew"]],
  );
  assert.deepEqual(amounts(quoteTransfer({ ...rich, terms: { behaviour: "specified", amount: "1.23" } })), ["1.23"]);
});

test("a restore costs the renewal besides where the domain has expired, at the list price", () => {
  assert.deepEqual(amounts(quoteRestore({ ...rich, isExpired: false })), ["17.00"]);
  const expired = quoteRestore({ ...rich, isExpired: true });
  assert.deepEqual(amounts(expired), ["17.00", "100.00"]);
  assert.deepEqual(
    expired.fees.map(({ isPremium }) => isPremium),
    [false, true],
  );
  assert.equal(amountOf(expired, "renew"), "100.00");
});

test("an update is free, and a label may cost extra", () => {
  assert.deepEqual(amounts(quoteUpdate(plain)), ["0.00"]);
  const extraFees = [{ label: "plain", command: "update", amount: "5.00", acknowledgementRequired: true }] as const;
  const quote = quoteUpdate({ ...plain, tld: tldWith({ extraFees }) });
  assert.equal(totalOf(quote).toFixed(2), "5.00");
  assert.equal(quote.fees.at(-1)?.mustBeNamed, true);
  assert.deepEqual(amounts(quoteUpdate({ ...rich, tld: tldWith({ extraFees }) })), ["0.00"]);
});

const cents = fc
  .integer({ min: 0, max: 100_000_000 })
  .map((value) => `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, "0")}`);

test("sums are exact in any order", () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 30 }), (parts) => {
      const counted = parts.reduce((sum, part) => sum + BigInt(part.replace(".", "")), 0n);
      assert.equal(total(parts).times("100").toFixed(), counted.toString());
      assert.ok(total(parts).eq(total(parts.toReversed())));
    }),
  );
});

test("a discount never takes off more than there is, and never adds", () => {
  const fraction = fc
    .integer({ min: 0, max: 100_000 })
    .map((value) => (value === 100_000 ? "1" : `0.${String(value).padStart(5, "0")}`));
  const years = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(cents, fraction, years, years, (createPrice, discount, discountYears, asked) => {
      const tld = tldWith({ createPrice });
      const without = totalOf(quoteCreate({ ...plain, tld, years: asked }));
      const token = tokenWith({ discount, discountYears });
      const reduced = totalOf(quoteCreate({ ...plain, tld, years: asked, token }));
      assert.ok(reduced.gte("0") && reduced.lte(without));
    }),
  );
});

test("years add up: more years never cost less", () => {
  const years = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(cents, years, (createPrice, asked) => {
      const cost = (count: number) =>
        totalOf(
          quoteCreate({
            ...plain,
            tld: tldWith({ createPrice }),
            years: count,
            token: tokenWith({ discount: "0.333" }),
          }),
        );
      assert.ok(cost(asked + 1).gte(cost(asked)));
    }),
  );
});
