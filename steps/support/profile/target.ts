import { z } from "zod";

/** The versions of TLS that a server may speak, oldest first. RFC 9325 section 3.1.1 rules older ones out. */
const tlsVersions = ["TLSv1.2", "TLSv1.3"] as const;

/** Where the server is. */
export const target = z
  .union([
    z.literal("builtin"),
    z.strictObject({
      host: z.string().min(1).describe("the server's name or address"),
      port: z.int().min(1).max(65535).default(700).describe("its port for EPP"),
      addresses: z
        .enum(["first", "all"])
        .default("first")
        .describe("where the name has several addresses: connect to the first of them, or to all of them in turn"),
      serverName: z
        .string()
        .optional()
        .describe("the name to ask for (SNI), which the server's certificate must bear; the host where it is left out"),
      authorities: z
        .array(z.string())
        .optional()
        .describe("paths of the certificates to trust, PEM; those that Node trusts where it is left out"),
      tlsVersions: z
        .array(z.enum(tlsVersions))
        .min(1)
        .default([...tlsVersions])
        .describe("versions of TLS that the server speaks"),
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
  .prefault({})
  .describe("how long the suite waits for the server");
