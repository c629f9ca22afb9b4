import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Phase, Schedule, Tld } from "../../simulator/registry/objects/index.ts";
import { hadSunrise, launchPhaseFits, phaseOf } from "../../simulator/registry/phases.ts";
import { gravest, holding, reservationsOf } from "../../simulator/registry/reservations.ts";
import { beginningOfTime } from "../../simulator/registry/time.ts";

const phases: Schedule<Phase> = [
  { from: beginningOfTime, value: "predelegation" },
  { from: 100, value: "sunrise" },
  { from: 200, value: "quiet" },
  { from: 300, value: "pdt" },
];
const tld = { phases, reservedLabels: { kept: ["specific-use", "name-collision"] } } as unknown as Tld;

describe("the phases of a top-level domain", () => {
  it("begin at their instants", () => {
    assert.deepEqual(
      [99, 100, 199, 200].map((now) => phaseOf(tld, now)),
      ["predelegation", "sunrise", "sunrise", "quiet"],
    );
  });

  it("count the test before delegation as general availability", () => {
    assert.equal(phaseOf(tld, 300), "general-availability");
  });

  it("have had their sunrise once it has begun", () => {
    assert.deepEqual(
      [99, 100, 101, 1000].map((now) => hadSunrise(tld, now)),
      [false, false, true, true],
    );
  });

  it("fit what launch data say, unless these give a name of their own", () => {
    assert.ok(launchPhaseFits({ phase: "claims" }, "quiet"));
    assert.ok(!launchPhaseFits({ phase: "claims", name: "mine" }, "quiet"));
    assert.ok(!launchPhaseFits({ phase: "landrush" }, "sunrise"));
  });
});

describe("reservations", () => {
  it("are those of the label itself, not what objects have anyway", () => {
    assert.deepEqual(reservationsOf("kept", tld), ["specific-use", "name-collision"]);
    assert.deepEqual(reservationsOf("constructor", tld), []);
  });

  it("are fewer in sunrise", () => {
    assert.deepEqual(holding(["name-collision", "allowed-in-sunrise", "fully-blocked"], true), ["fully-blocked"]);
    assert.deepEqual(holding(["name-collision"], false), ["name-collision"]);
  });

  it("are told by the gravest", () => {
    assert.equal(gravest(["specific-use", "name-collision"]), "name-collision");
    assert.equal(gravest([]), undefined);
  });
});
