import { test } from "node:test";
import fc from "fast-check";
import type { Policy } from "../../../simulator/registry/policy.ts";
import { examine } from "./life.ts";
import { runs } from "./runs.ts";
import { build, newWorld } from "./sample.ts";
import { steps } from "./steps.ts";

const day = 86_400_000;

/** Two distances into the future, the shorter one first: days more often than years. */
const ahead = fc
  .array(fc.oneof(fc.nat({ max: 50 * day }), fc.nat({ max: 4000 * day })), { minLength: 2, maxLength: 2 })
  .map((distances) => distances.toSorted((one, other) => one - other) as [number, number]);

/** What a registry may decide for itself about deletions and restores. */
const policy: fc.Arbitrary<Partial<Policy>> = fc.record({
  deletion: fc.constantFrom("asynchronous" as const, "synchronous" as const),
  restoreTerm: fc.constantFrom("kept" as const, "year-from-restore" as const),
});

test("whatever is asked in whichever order, and however much time passes, the registry stays sound", () => {
  const built = build();
  fc.assert(
    fc.property(steps(60), ahead, policy, (all, distances, chosen) =>
      examine(all, distances, newWorld({ ...built, policy: { ...built.policy, ...chosen } })),
    ),
    runs(150),
  );
});
