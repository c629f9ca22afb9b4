import { z } from "zod";
import { duration } from "./duration.ts";
import { credential, secret } from "./files.ts";

const registrar = z.strictObject({
  id: z.string().min(1).max(128).describe("the registrar's id (-Id)"),
  password: secret,
  ...credential.partial().shape,
});

/** Where the server speaks RRP, as whom the suite speaks it, and what the server has decided. */
export const rrp = z
  .strictObject({
    host: z.string().optional().describe("the host; that of `target` where it is left out"),
    port: z.int().min(1).max(65535).default(648).describe("the TCP port"),
    plain: z.boolean().default(false).describe("whether it speaks RRP without TLS"),
    plainPort: z.int().min(1).max(65535).optional().describe("where it speaks RRP without TLS as well"),
    serverName: z.string().optional().describe("name that the server's certificate bears, where not the host's"),
    authorities: z.array(z.string()).optional().describe("paths of the certificates to trust, PEM; else the target's"),
    registrars: z
      .strictObject({
        A: registrar.describe("the registrar that most scenarios act as"),
        B: registrar.describe("another registrar"),
        C: registrar.describe("a third, which has nothing to do with what the others do"),
      })
      .partial()
      .default({})
      .describe("accounts of RRP, where they are others than those of EPP"),
    version: z.enum(["1.1.0", "2.0.0"]).default("2.0.0").describe("the version of RRP that it speaks"),
    defaultPeriod: z.int().min(1).max(99).default(1).describe("years of an ADD or RENEW that names no period"),
    maxPeriod: z.int().min(1).max(99).default(10).describe("years that a domain may be registered for at most"),
    foreignNameServers: z.boolean().default(true).describe("whether it takes name servers below zones of others"),
    idleTimeout: duration("PT10M", "how long a session may be silent"),
    commandTimeout: duration("PT10M", "how long a command may take to arrive"),
    sessionTimeout: duration("PT24H", "how long a session may last"),
  })
  .optional()
  .describe("the same registry's RRP port, RFC 2832; for a subject that claims `rrp`");
