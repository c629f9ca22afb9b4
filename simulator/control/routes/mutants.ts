import { z } from "zod";
import { allMutants } from "../../mutants.ts";
import { mutantId } from "../../registry/mutants.ts";
import type { Route } from "../route.ts";

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
