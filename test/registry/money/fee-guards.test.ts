import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { FeeAcknowledgement } from "../../../simulator/registry/commands/index.ts";
import { feeGuards } from "../../../simulator/registry/money/fee-guards.ts";
import { type Quote, quoteCreate, quoteRestore, quoteUpdate } from "../../../simulator/registry/money/quote.ts";
import type { Request } from "../../../simulator/registry/request.ts";
import { beginningOfTime } from "../../../simulator/registry/time.ts";
import { tldWith } from "./sample.ts";

type Paying = Request & { readonly command: { readonly fees?: FeeAcknowledgement } };

const now = Date.UTC(2026, 0, 15, 12);
const plain = { tld: tldWith(), label: "plain", at: now };
const expired = quoteRestore({ ...plain, isExpired: true });
const created = quoteCreate({ ...plain, years: 2 });

/** The reasons that the guards give, in their order. */
function reasons(quote: Quote | undefined, fees?: Partial<FeeAcknowledgement>): readonly string[] {
  const groups = feeGuards<Paying>(() => quote);
  const acknowledged = fees && { version: "1.0", fees: [], credits: [], ...fees };
  const request = {
    command: { flow: "domain-create", ...(acknowledged && { fees: acknowledged }) },
  } as unknown as Paying;
  return Object.values(groups)
    .flat()
    .filter(({ offends }) => offends(request).length > 0)
    .map(({ reason }) => reason);
}

const named = (...amounts: string[]) => ({ fees: amounts.map((amount) => ({ amount })) });

test("what costs the usual price need not be named", () => {
  assert.deepEqual(reasons(created), []);
});

test("premium names, early access and fees that ask for it have to be named", () => {
  const early = tldWith({ earlyAccessFee: [{ from: beginningOfTime, value: "1.00" }] });
  const extraFees = [{ label: "plain", command: "update", amount: "5.00", acknowledgementRequired: true }] as const;
  assert.deepEqual(reasons(quoteCreate({ ...plain, label: "rich", years: 1 })), ["fees-required-for-premium-name"]);
  assert.deepEqual(reasons(quoteCreate({ ...plain, tld: early, years: 1 })), [
    "fees-required-during-early-access-program",
  ]);
  assert.deepEqual(reasons(quoteUpdate({ ...plain, tld: tldWith({ extraFees }) })), [
    "fees-required-for-non-free-operation",
  ]);
});

test("where nothing is charged there is nothing to agree to", () => {
  assert.deepEqual(reasons(undefined, { ...named("99.00"), currency: "EUR" }), []);
});

test("what is named comes to what is charged, whatever it is split into and called", () => {
  assert.deepEqual(reasons(created, named("26.00")), []);
  assert.deepEqual(reasons(created, named("26")), []);
  assert.deepEqual(reasons(created, named("20.5", "5.5")), []);
  assert.deepEqual(reasons(created, { fees: [{ amount: "26.00", description: "renew of some sort" }] }), []);
  assert.deepEqual(reasons(created, { ...named("30.00"), credits: [{ amount: "-4.00" }] }), []);
  assert.deepEqual(reasons(created, named("25.99")), ["fees-mismatch"]);
  assert.deepEqual(reasons(created, named("26.01")), ["fees-mismatch"]);
  assert.deepEqual(reasons(quoteUpdate(plain), named("0.00")), []);
  assert.deepEqual(reasons(quoteUpdate(plain), named("0.01")), ["fees-mismatch"]);
});

test("a currency that is left out is the one that is billed in", () => {
  assert.deepEqual(reasons(created, { ...named("26.00"), currency: "USD" }), []);
  assert.deepEqual(reasons(created, { ...named("26.00"), currency: "EUR" }), ["currency-unit-mismatch"]);
});

test("an amount has no more decimals than its currency, zeros included", () => {
  assert.deepEqual(reasons(created, named("26.000")), ["currency-value-scale"]);
  assert.deepEqual(reasons(created, { ...named("26.0"), currency: "JPY" }), [
    "currency-value-scale",
    "currency-unit-mismatch",
  ]);
});

test("fees are refundable, at once, and without a grace period", () => {
  const fee = { amount: "26.00" };
  const usual = { ...fee, refundable: true, gracePeriod: "P0D", applied: "immediate" } as const;
  assert.deepEqual(reasons(created, { fees: [usual] }), []);
  for (const odd of [{ refundable: false }, { gracePeriod: "P1D" }, { applied: "delayed" as const }])
    assert.deepEqual(reasons(created, { fees: [{ ...fee, ...odd }] }), ["unsupported-fee-attribute"]);
});

test("where two kinds are due, each is described and comes to what it should", () => {
  const restore = { amount: "17.00", description: "RESTORE of the name" };
  const renew = { amount: "11.00", description: "renew" };
  assert.deepEqual(reasons(expired, { fees: [renew, restore] }), []);
  assert.deepEqual(
    reasons(expired, { fees: [{ ...renew, amount: "5.00" }, { ...renew, amount: "6.00" }, restore] }),
    [],
  );
  const undescribed = { amount: "11.00" };
  assert.deepEqual(reasons(expired, { fees: [undescribed, restore] }), ["fee-description-parse", "fees-mismatch"]);
  assert.deepEqual(reasons(expired, { fees: [renew, restore, { amount: "0.00", description: "gift" }] }), [
    "fee-description-parse",
  ]);
  assert.deepEqual(reasons(expired, { fees: [{ amount: "28.00", description: "restore and renew" }] }), [
    "fee-description-multiple-matches",
    "fees-mismatch",
  ]);
  assert.deepEqual(
    reasons(expired, {
      fees: [
        { ...renew, amount: "12.00" },
        { ...restore, amount: "16.00" },
      ],
    }),
    ["fees-mismatch"],
  );
  assert.deepEqual(reasons(expired, { fees: [{ ...restore, amount: "28.00" }] }), ["fees-mismatch"]);
  const besides = { amount: "0.00", description: "transfer" };
  assert.deepEqual(reasons(expired, { fees: [renew, restore, besides] }), []);
});

test("whatever a total is split into, it is accepted, and nothing else is", () => {
  const cents = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 8 });
  const text = (count: number) => `${Math.trunc(count / 100)}.${String(count % 100).padStart(2, "0")}`;
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 500 }), (parts, more) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const quote = quoteCreate({ ...plain, tld: tldWith({ createPrice: text(sum) }), years: 1 });
      assert.deepEqual(reasons(quote, named(...parts.map(text))), []);
      assert.deepEqual(reasons(quote, named(...parts.map(text), text(more))), ["fees-mismatch"]);
    }),
  );
});
