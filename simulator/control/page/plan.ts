import { z } from "zod";

/** How far a plan has got that somebody works through in a world, such as a certification. */
export const plan = z.strictObject({
  title: z.string().max(200).describe("What it is."),
  steps: z
    .array(
      z.strictObject({
        text: z.string().max(500).describe("What is to be done, for people."),
        state: z.enum(["to-do", "now", "done", "failed", "skipped"]).describe("How it stands."),
        note: z.string().max(500).optional().describe("Why it failed or was skipped."),
      }),
    )
    .max(2000)
    .describe("Its steps, in order."),
});

type Plan = z.output<typeof plan>;

/** A plan as it was last told; its version tells whether it was told anew. */
export interface PlanProgress {
  readonly version: number;
  readonly plan: Plan;
}

/** What a plan becomes when it is told anew. */
export function toldAnew(before: PlanProgress | undefined, plan: Plan): PlanProgress {
  return { version: (before?.version ?? 0) + 1, plan };
}
