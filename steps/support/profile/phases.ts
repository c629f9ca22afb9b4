import { z } from "zod";

/** Scenarios for which days have to pass. */
export const phases = z
  .strictObject({
    wait: z
      .int()
      .min(0)
      .max(300)
      .default(5)
      .describe("in `--phase prepare` and `verify`: pauses of at most so many seconds are simply waited for"),
  })
  .prefault({})
  .describe("how scenarios are run for which days have to pass, docs/guest.md");
