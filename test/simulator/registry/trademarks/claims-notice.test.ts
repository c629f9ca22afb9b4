import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  isFor,
  isOver,
  isStale,
  isWellFormed,
  noticeId,
} from "../../../../simulator/registry/trademarks/claims-notice.ts";
import { crc32 } from "../../../../simulator/registry/trademarks/crc32.ts";

const notAfter = Date.parse("2010-08-16T09:00:00Z");
const id = "370d0b7c9223372036854775807";
const notice = { id, notAfter, accepted: notAfter };

describe("the id of a claims notice", () => {
  it("carries the CRC-32 of label, end and number", () => {
    assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
    assert.equal(noticeId("example-one", notAfter, "9223372036854775807"), id);
    assert.equal(noticeId("example-one", notAfter, "9223372036854775808"), "a7b216ed9223372036854775808");
  });

  it("cuts the milliseconds of the end", () => {
    assert.equal(noticeId("example-one", notAfter + 999, "9223372036854775807"), id);
  });

  it("is for one label and one end only, in either letter case", () => {
    assert.ok(isFor(notice, "example-one"));
    assert.ok(isFor({ ...notice, id: id.toUpperCase() }, "example-one"));
    assert.ok(!isFor(notice, "example-two"));
    assert.ok(!isFor({ ...notice, notAfter: notAfter + 1000 }, "example-one"));
    assert.ok(!isFor({ ...notice, id: "370d0b7c9223372036854775808" }, "example-one"));
  });

  it("keeps a checksum's leading zeros", () => {
    const labels = Array.from({ length: 64 }, (_, index) => `label-${index}`);
    const ids = labels.map((label) => noticeId(label, notAfter, "0000000000000000001"));
    assert.ok(ids.some((id) => id.startsWith("0")));
    assert.ok(ids.every((id) => id.length === 27));
  });

  it("is eight hexadecimal digits and nineteen decimal ones", () => {
    const wrong = [
      id.slice(1),
      `${id}0`,
      id.replace("370d0b7c", "370d0b7g"),
      id.replace(/7$/, "a"),
      id.replace(/7$/, "\u0667"),
      `${id}\n`,
      "",
    ];
    assert.ok(isWellFormed(notice));
    assert.deepEqual(
      wrong.filter((id) => isWellFormed({ ...notice, id })),
      [],
    );
  });
});

describe("the times of a claims notice", () => {
  it("hold to the last instant", () => {
    assert.ok(!isOver(notice, notAfter));
    assert.ok(isOver(notice, notAfter + 1));
  });

  it("ask for an acceptance in the last 48 hours, or later", () => {
    const window = 48 * 3_600_000;
    assert.ok(!isStale(notice, notAfter + window));
    assert.ok(isStale(notice, notAfter + window + 1));
    assert.ok(!isStale(notice, notAfter - 1));
  });
});
