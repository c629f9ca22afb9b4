import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { advance, RunningClock, StillClock } from "../../../simulator/registry/clock.ts";
import { add, addYears, instantOf, timestamp } from "../../../simulator/registry/time.ts";

const later = (from: string, years: number) => timestamp(addYears(instantOf(from), years));

describe("years", () => {
  test("are the calendar's", () => {
    assert.equal(later("2023-03-01T12:30:00Z", 1), "2024-03-01T12:30:00Z");
    assert.equal(later("2023-02-28T00:00:00Z", 1), "2024-02-28T00:00:00Z");
    assert.equal(later("2023-05-31T00:00:00Z", 10), "2033-05-31T00:00:00Z");
  });

  test("that begin on 29 February go on from the 28th, also into a leap year", () => {
    assert.equal(later("2024-02-29T00:00:00Z", 1), "2025-02-28T00:00:00Z");
    assert.equal(later("2024-02-29T00:00:00Z", 4), "2028-02-28T00:00:00Z");
    assert.equal(later("2024-02-29T00:00:00Z", 0), "2024-02-29T00:00:00Z");
  });

  test("may go back", () => {
    assert.equal(later("2025-01-01T00:00:00Z", -1), "2024-01-01T00:00:00Z");
    assert.equal(later("2024-02-29T00:00:00Z", -4), "2020-02-28T00:00:00Z");
  });

  test("add up one by one, wherever one begins", () => {
    const instant = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 }), (from, years) => {
        let one = from;
        for (let year = 0; year < years; year++) one = addYears(one, 1);
        assert.equal(addYears(from, years), one);
      }),
    );
  });
});

describe("durations", () => {
  test("count a day as 24 hours, and months by the calendar", () => {
    const from = instantOf("2025-03-29T12:00:00Z");
    assert.equal(add(from, "P5D") - from, 5 * 86_400_000);
    assert.equal(add(from, "PT1H30M") - from, 5_400_000);
    assert.equal(timestamp(add(instantOf("2025-01-31T00:00:00Z"), "P1M")), "2025-02-28T00:00:00Z");
  });

  test("may go back", () => assert.equal(add(0, "-P1D"), -86_400_000));

  test("that are none are refused", () => assert.throws(() => add(0, "5 days"), RangeError));
});

describe("instants", () => {
  test("are written in whole seconds, never rounded up", () => {
    assert.equal(timestamp(Date.UTC(2025, 0, 1, 0, 0, 0, 999)), "2025-01-01T00:00:00Z");
  });

  test("are read back as they were written", () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(fc.property(second, (seconds) => assert.equal(instantOf(timestamp(seconds * 1000)), seconds * 1000)));
  });

  test("that are none are refused", () => {
    for (const text of ["", "2025-01-01", "2025-02-30T00:00:00Z", "soon"])
      assert.throws(() => instantOf(text), RangeError);
  });
});

describe("a clock", () => {
  test("that stands still moves only when it is moved", () => {
    const clock = new StillClock(1000);
    assert.equal(clock.now(), 1000);
    assert.equal(advance(clock, "PT1S"), 2000);
    clock.set(5);
    assert.equal(clock.now(), 5);
  });

  test("that runs goes on with its source, from wherever it is put", () => {
    let source = 100;
    const clock = new RunningClock(() => source);
    assert.equal(clock.now(), 100);
    clock.set(10_000);
    source += 7;
    assert.equal(clock.now(), 10_007);
    assert.equal(advance(clock, "PT1S"), 11_007);
  });
});
