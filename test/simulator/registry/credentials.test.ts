import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isListed } from "../../../simulator/registry/address-list.ts";
import { violations } from "../../../simulator/registry/certificate-policy.ts";
import type { CertificateFacts } from "../../../simulator/registry/objects/index.ts";
import { defaultPolicy } from "../../../simulator/registry/policy.ts";

const day = 86_400_000;
const now = Date.UTC(2025, 0, 1);
const { certificatePolicy: policy } = defaultPolicy;

const judged = (facts: Partial<CertificateFacts>) => violations({ fingerprint: "x", ...facts }, policy, now);
const valid = (from: number, days: number) => judged({ notBefore: from, notAfter: from + days * day });

describe("a certificate on file", () => {
  test("of which only the fingerprint is known is not judged", () => assert.deepEqual(judged({}), []));

  test("is good for its last moment, and not after", () => {
    assert.deepEqual(judged({ notBefore: now - day, notAfter: now }), []);
    assert.match(judged({ notBefore: now - day, notAfter: now - 1 })[0] ?? "", /expired/);
  });

  test("is good from its first moment, and not before", () => {
    assert.deepEqual(valid(now, 90), []);
    assert.match(valid(now + 1, 90)[0] ?? "", /not valid yet/);
  });

  test("may be valid for 398 days, or for 825 if it began before the newer rule", () => {
    assert.deepEqual(valid(now - day, 398), []);
    assert.match(valid(now - day, 399)[0] ?? "", /399 days, more than 398/);
    const older = policy.newRuleFrom - 1;
    assert.ok(!valid(older, 825).some((text) => text.includes("more than")));
    assert.ok(valid(older, 827).some((text) => text.includes("more than 825")));
    assert.ok(valid(policy.newRuleFrom, 399).some((text) => text.includes("more than 398")));
  });

  test("tells everything that is wrong with it", () => {
    const key = { algorithm: "rsa", bits: 1024 };
    assert.equal(judged({ notBefore: now - 500 * day, notAfter: now - day, key }).length, 3);
  });

  for (const [key, isGood] of [
    [{ algorithm: "rsa", bits: 2048 }, true],
    [{ algorithm: "rsa", bits: 2047 }, false],
    [{ algorithm: "rsa" }, false],
    [{ algorithm: "ec", curve: "prime256v1" }, true],
    [{ algorithm: "ec", curve: "secp384r1" }, true],
    [{ algorithm: "ec", curve: "secp521r1" }, false],
    [{ algorithm: "ec" }, false],
    [{ algorithm: "ed25519" }, false],
  ] as const)
    test(`with ${JSON.stringify(key)} is ${isGood ? "strong enough" : "refused"}`, () => {
      assert.equal(judged({ key }).length, isGood ? 0 : 1);
    });
});

describe("an address list", () => {
  for (const [address, block, isIn] of [
    ["192.0.2.1", "192.0.2.1", true],
    ["192.0.2.2", "192.0.2.1", false],
    ["192.0.2.255", "192.0.2.0/24", true],
    ["192.0.3.0", "192.0.2.0/24", false],
    ["192.0.2.200", "192.0.2.77/24", true],
    ["192.0.2.1", "0.0.0.0/0", true],
    ["2001:db8::1", "2001:db8::/32", true],
    ["2001:db9::1", "2001:db8::/32", false],
    ["2001:DB8:0:0::1", "2001:db8::1", true],
    ["2001:db8::1", "0.0.0.0/0", false],
    ["192.0.2.1", "::/0", false],
    ["::ffff:192.0.2.1", "192.0.2.0/24", true],
    ["no address", "0.0.0.0/0", false],
  ] as const)
    test(`${block} ${isIn ? "holds" : "does not hold"} ${address}`, () =>
      assert.equal(isListed(address, [block]), isIn));

  test("holds what any of its blocks holds, and nothing where it has none", () => {
    assert.ok(isListed("192.0.2.1", ["10.0.0.0/8", "192.0.2.0/24"]));
    assert.ok(!isListed("192.0.2.1", []));
  });

  test("does not hold an address that is not known", () => assert.ok(!isListed(undefined, ["0.0.0.0/0", "::/0"])));
});
