import { z } from "zod";

/** Where the server is. */
export const target = z
  .union([
    z.literal("builtin"),
    z.strictObject({
      host: z.string(),
      port: z.int().min(1).max(65535).default(700),
      serverName: z.string().optional().describe("name that the server's certificate bears, where not the host's"),
      authorities: z.array(z.string()).optional().describe("paths of the certificates to trust, PEM"),
    }),
  ])
  .describe("`builtin` for the simulator, which is then started, or where the server is");

/** The simulator's fixture. */
export const world = z.string().optional().describe("path of the simulator's fixture; for `builtin` only");

/** How long the suite waits. */
export const timeouts = z
  .strictObject({
    connect: z.int().min(1).default(10_000).describe("for a TLS connection, milliseconds"),
    answer: z.int().min(1).default(5_000).describe("for an answer, milliseconds"),
    scenario: z.int().min(1).max(600_000).default(120_000).describe("for a whole scenario, milliseconds"),
  })
  .prefault({});
