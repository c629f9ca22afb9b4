import { z } from "zod";

/** Where domains may be registered. */
export const zones = z
  .array(
    z.strictObject({
      name: z.string().describe("the zone, such as `tld` or `co.tld`"),
      repositoryIdSuffix: z.string().optional().describe("what the repository ids of its domains end in"),
    }),
  )
  .default([])
  .describe("where domains may be registered; the first is used unless a scenario says otherwise");
