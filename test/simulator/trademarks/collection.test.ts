import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ClearingHouse } from "../../../simulator/trademarks/clearing-house.ts";
import { makeCollection } from "../../../simulator/trademarks/collection.ts";
import { now } from "./authorities.ts";

const { authority, lists, marks } = await makeCollection({
  at: now,
  label: "trademarked",
  otherLabel: "elsewhere",
  claims: { listed: "key-1" },
});
const house = await ClearingHouse.open(
  {
    authority,
    lists: {
      claims: { text: lists.claims },
      revokedMarks: { text: lists.revokedMarks },
      revocations: { text: lists.revocations },
    },
  },
  now,
);

/** What is the matter with each mark, as its name says. */
const matters: { readonly [N in keyof typeof marks]: readonly string[] } = {
  valid: [],
  treatyOrStatute: [],
  court: [],
  international: ["another label"],
  otherLabel: ["another label"],
  notYetValid: ["not yet valid"],
  expired: ["expired"],
  backwards: ["not yet valid", "expired"],
  revoked: ["revoked"],
  tampered: ["signature-invalid"],
  revokedValidator: ["certificate-revoked"],
  expiredValidator: ["certificate-expired"],
  earlyValidator: ["certificate-not-yet-valid"],
  otherAuthority: ["certificate-not-signed-by-authority"],
  revokedByEarlyValidator: ["revoked", "certificate-not-yet-valid"],
  expiredOtherAuthority: ["certificate-expired", "certificate-not-signed-by-authority"],
  tamperedByRevokedValidator: ["certificate-revoked", "signature-invalid"],
};

describe("the collection of marks", () => {
  for (const [name, { encoded, id, labels }] of Object.entries(marks))
    it(`has ${name}`, () => {
      const found = house.examine(encoded, now);
      assert.ok(found.kind === "read", JSON.stringify(found));
      const { mark } = found;
      const matter = [
        ...(found.revoked ? ["revoked"] : []),
        ...found.faults,
        ...(mark && !mark.labels.includes("trademarked") ? ["another label"] : []),
        ...(mark && now < mark.notBefore ? ["not yet valid"] : []),
        ...(mark && now > mark.notAfter ? ["expired"] : []),
      ];
      assert.deepEqual(matter, matters[name as keyof typeof matters]);
      assert.equal(found.id, id);
      if (mark) assert.deepEqual(mark.labels, labels);
    });

  it("has a list of claimed labels", () => {
    assert.equal(house.claimKey("listed"), "key-1");
    assert.equal(house.claimKey("trademarked"), undefined);
  });
});
