import assert from "node:assert/strict";
import { test } from "node:test";
import { eppCodes } from "../../catalogue/codes.ts";
import { rrpCodes } from "../../catalogue/rrp-codes.ts";

test("EPP has 34 codes, and each has a phrase of its own", () => {
  assert.equal(Object.keys(eppCodes).length, 34);
  assert.equal(new Set(Object.values(eppCodes)).size, 34);
});

test("RRP has 46 codes, two of them from the later version", () => {
  const entries = Object.values(rrpCodes);
  assert.equal(entries.length, 46);
  assert.equal(new Set(entries.map(({ phrase }) => phrase)).size, 46);
  assert.equal(entries.filter((entry) => "spec" in entry).length, 2);
});

test("four answers of RRP close the connection", () => {
  const closing = Object.entries(rrpCodes).filter(([, entry]) => "closes" in entry);
  assert.deepEqual(
    closing.map(([code]) => code),
    ["220", "420", "520", "521"],
  );
});
