import { z } from "zod";

const phases = ["predelegation", "pdt", "sunrise", "quiet", "general-availability"] as const;

/** Where domains may be registered. */
export const zones = z
  .array(
    z.strictObject({
      name: z.string().describe("the zone, such as `tld` or `co.tld`"),
      phase: z
        .enum(phases)
        .default("general-availability")
        .describe("the phase that it is in; scenarios about a phase go to a zone that is in it"),
      repositoryIdSuffix: z.string().optional().describe("what the repository ids of its domains end in"),
    }),
  )
  .default([])
  .describe("where domains may be registered; the first is used unless a scenario says otherwise");
