import { z } from "zod";

/** Names to use and to leave alone. */
export const names = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[a-z][a-z0-9]{0,2}$/, "one to three small letters and digits, a letter first")
      .default("e")
      .describe("what all names and ids begin with that the suite makes up; the run's id follows"),
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
