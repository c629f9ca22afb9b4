import { z } from "zod";

/** Names to use. */
export const names = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[a-z][a-z0-9]{0,2}$/, "one to three small letters and digits, a letter first")
      .default("e")
      .describe("what all names and ids begin with that the suite makes up; the run's id follows"),
  })
  .prefault({})
  .describe("names to use");
