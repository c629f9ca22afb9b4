import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { distinctDsRecords, invalidDsRecords, tooManyDsRecords } from "../../simulator/registry/ds-records.ts";
import type { DsRecord } from "../../simulator/registry/objects/index.ts";

const record = (over: Partial<DsRecord> = {}): DsRecord => ({
  keyTag: 12345,
  algorithm: 13,
  digestType: 2,
  digest: "AB".repeat(32),
  ...over,
});

describe("DS records", () => {
  it("count once where they are the same", () => {
    assert.deepEqual(distinctDsRecords([record(), record({ digest: "ab".repeat(32) })]), [record()]);
  });

  it("may be eight", () => {
    const records = Array.from({ length: 9 }, (_, keyTag) => record({ keyTag }));
    assert.deepEqual(tooManyDsRecords(records.slice(1)), []);
    assert.deepEqual(tooManyDsRecords([...records.slice(1), record({ keyTag: 1 })]), []);
    assert.equal(tooManyDsRecords(records).length, 1);
  });

  it("have known algorithms and digest types, and digests as long as their type says", () => {
    const good = [
      record(),
      record({ digestType: 1, digest: "00".repeat(20) }),
      record({ digestType: 4, digest: "0F".repeat(48) }),
    ];
    assert.deepEqual(invalidDsRecords(good), []);
    for (const fault of [{ algorithm: 4 }, { algorithm: 17 }, { digestType: 3 }, { digest: "AB" }, { digestType: 1 }])
      assert.equal(invalidDsRecords([...good, record(fault)]).length, 1);
  });

  it("are told by their algorithms first", () => {
    const wrong = [record({ digestType: 3 }), record({ algorithm: 4, digest: "" })];
    assert.deepEqual(invalidDsRecords(wrong), ["12345 4 2 "]);
  });
});
