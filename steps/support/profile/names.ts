import { z } from "zod";

/** Names to use and to leave alone. */
export const names = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,4}[a-z0-9])?-?)?$/, "up to six small letters, digits and hyphens, not first")
      .max(6)
      .default("")
      .describe("what the names of domains and the ids of contacts begin with that the suite makes up"),
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
