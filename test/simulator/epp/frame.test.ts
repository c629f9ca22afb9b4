import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { FrameReader, frame, headerLength } from "../../../simulator/epp/frame.ts";

const document = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });

/** Bytes cut into pieces at the given places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((left, right) => left - right);
  return [...ends, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
}

describe("a reader of frames", () => {
  test("gives the same documents however the frames are cut and joined", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 12 }), (documents, places) => {
        const reader = new FrameReader(1000);
        const taken = cut(Buffer.concat(documents.map(frame)), places).map((piece) => reader.take(piece));
        assert.deepEqual(
          taken.flatMap((one) => one.documents).map((one) => Buffer.from(one).toString()),
          documents,
        );
        assert.ok(taken.every(({ broken }) => broken === undefined));
        assert.ok(!reader.isMidFrame);
      }),
      { numRuns: 500 },
    );
  });

  test("gives what was complete before a frame that cannot be", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), fc.nat(headerLength), (documents, length) => {
        const broken = Buffer.alloc(headerLength);
        broken.writeUInt32BE(length);
        const taken = new FrameReader(1000).take(Buffer.concat([...documents.map(frame), broken]));
        assert.equal(taken.documents.length, documents.length);
        assert.match(taken.broken ?? "", new RegExp(`${length} octets`));
      }),
    );
  });

  test("says that it waits for the rest of a frame", () => {
    const reader = new FrameReader(1000);
    reader.take(frame("<epp/>").subarray(0, 7));
    assert.ok(reader.isMidFrame);
    assert.deepEqual(reader.take(frame("<epp/>").subarray(7)).documents.map(String).length, 1);
  });

  test("refuses a frame over its limit by its header alone, and takes one that reaches it", () => {
    const limit = 100;
    const longest = "x".repeat(limit - headerLength);
    assert.equal(new FrameReader(limit).take(frame(longest)).documents.length, 1);
    assert.match(
      new FrameReader(limit).take(frame(`${longest}x`).subarray(0, headerLength)).broken ?? "",
      /101 octets/,
    );
    assert.match(new FrameReader(limit).take(Uint8Array.of(255, 255, 255, 255)).broken ?? "", /4294967295 octets/);
  });

  test("puts a frame of many pieces together once, not anew at each piece", (context) => {
    const concat = context.mock.method(Buffer, "concat");
    const bytes = frame("x".repeat(10_000));
    const reader = new FrameReader(100_000);
    for (let place = 0; place < bytes.length; place += 10) reader.take(bytes.subarray(place, place + 10));
    assert.ok(concat.mock.callCount() <= 2, `${concat.mock.callCount()} times`);
  });
});

test("a frame says the length of all of itself, in octets", () => {
  const bytes = frame("é");
  assert.deepEqual([...bytes], [0, 0, 0, 6, 0xc3, 0xa9]);
});
