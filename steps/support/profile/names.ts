import { z } from "zod";

/** Names to use and to leave alone. */
export const names = z
  .strictObject({
    leaveAlone: z
      .array(z.string().min(1))
      .default([])
      .describe(
        "names of domains and hosts and ids of contacts that no command may change; `*` stands for anything. " +
          "A scenario that would change one is not applicable",
      ),
  })
  .prefault({})
  .describe("names to use and to leave alone");
