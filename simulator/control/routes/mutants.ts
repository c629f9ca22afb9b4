import { z } from "zod";
import { allMutants } from "../../mutants.ts";
import { mutantId } from "../../registry/mutants.ts";
import type { Route } from "../route.ts";

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

const listed = z.looseObject({
  id: z.string().describe("A short name, the same in every run."),
  kind: z.string().describe("What kind of defect it is; the other keys are those of the mutant."),
});

/** Which defects there are. */
export const mutantRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/mutants",
    summary: "List the defects that a world can be made with",
    query: [
      { name: "flow", description: "Only those of this flow; `session` and `transport` for what all have in common." },
    ],
    answer: z.array(listed),
    handle: ({ query }) => allMutants(query.flow).map((one) => ({ id: mutantId(one), ...one })),
  },
];
