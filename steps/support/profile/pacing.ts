import { z } from "zod";

/** How much the server may be asked to do. */
export const pacing = z
  .strictObject({
    commandsPerSecond: z
      .number()
      .positive()
      .optional()
      .describe("most commands that are sent in a second, on all connections together; no limit where it is left out"),
    sessions: z
      .int()
      .min(1)
      .optional()
      .describe("most connections that a registrar has at once; a scenario that takes more is not applicable"),
  })
  .prefault({})
  .describe("how much the server may be asked to do; with `--parallel` each process takes its part");
