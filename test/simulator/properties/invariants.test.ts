import { test } from "node:test";
import fc from "fast-check";
import { examine } from "./life.ts";
import { runs } from "./runs.ts";
import { steps } from "./steps.ts";

const day = 86_400_000;

/** Two distances into the future, the shorter one first: days more often than years. */
const ahead = fc
  .array(fc.oneof(fc.nat({ max: 50 * day }), fc.nat({ max: 4000 * day })), { minLength: 2, maxLength: 2 })
  .map((distances) => distances.toSorted((one, other) => one - other) as [number, number]);

test("whatever is asked in whichever order, and however much time passes, the registry stays sound", () => {
  fc.assert(fc.property(steps(60), ahead, examine), runs(150));
});
