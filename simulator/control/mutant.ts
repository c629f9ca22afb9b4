import { z } from "zod";

const row = z.string().describe("Id of a row of the catalogue.");

/** A defect that a world can be made with. */
export const mutant = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["left-out", "other-code"]), row }),
  z.strictObject({ kind: z.literal("swapped"), first: row, second: row }),
  z.strictObject({
    kind: z.enum(["element-removed", "element-altered"]),
    answer: row,
    path: z.string().describe("The element or attribute, such as `creData/name`."),
  }),
  z.strictObject({
    kind: z.literal("effect-removed"),
    answer: row,
    effect: z.string().describe("The side effect's label."),
  }),
  z.strictObject({
    kind: z.literal("effect-altered"),
    answer: row,
    effect: z.string().describe("The side effect's label."),
    field: z.string().describe("The field that it writes, as the ledger tells it."),
  }),
]);
