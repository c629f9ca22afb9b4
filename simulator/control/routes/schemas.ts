import { z } from "zod";

// What the routes send and take in common.

/** What ids of worlds look like. */
export const worldId = /^[\w.-]{1,64}$/;
export const worldIdMessage = "an id has up to 64 letters, digits, dots, hyphens and underscores";

/** Nothing to tell. */
export const nothing = z.strictObject({}).describe("Done.");

export const when = z.iso.datetime().describe("ISO 8601, UTC, with milliseconds.");

export const address = z.strictObject({
  host: z.string().describe("Where the world is listened for."),
  port: z.int().describe("Its TCP port."),
});

export const worldState = z.strictObject({
  id: z.string().describe("The world's id."),
  epp: address.describe("Where the world speaks EPP."),
  rrp: z
    .strictObject({
      tls: address.optional().describe("Over TLS."),
      plain: address.optional().describe("Without encryption."),
    })
    .optional()
    .describe("Where it speaks RRP, if it does."),
  now: when.describe("The world's time."),
  runs: z.boolean().describe("Whether its clock goes on by itself."),
  mutant: z.string().optional().describe("The defect that was put in on purpose."),
});

/** An object of the registry: whatever it holds. */
export const object = z
  .record(z.string(), z.unknown())
  .describe("What the registry holds; instants in ISO 8601, `null` for never.");

/** What every refusal of the control port looks like. */
export const refusal = z.strictObject({
  error: z.string().describe("What is wrong, and what to do about it."),
  problems: z
    .array(z.strictObject({ path: z.string().describe("Where."), message: z.string().describe("What.") }))
    .optional()
    .describe("Everything that is wrong with what was sent."),
});
