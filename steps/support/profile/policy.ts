import { z } from "zod";
import { duration } from "./duration.ts";

/** What the standards leave open and the subject has decided. */
export const policy = z
  .strictObject({
    serverName: z.string().optional().describe("the server's name in the greeting (svID); any where it is left out"),
    objectServices: z
      .array(z.string())
      .default(["host", "domain", "contact"])
      .describe("object services that the greeting offers, in its order: short names or URIs"),
    extensions: z
      .array(z.string())
      .default([])
      .describe("extensions that the greeting offers, in its order: short names or URIs"),
    nameServers: z
      .enum(["objects", "attributes"])
      .default("objects")
      .describe("whether the name servers of a domain are host objects or attributes of it, RFC 5731 section 1.1"),
    languages: z.array(z.string()).default(["en"]).describe("languages that a login may ask for"),
    maxChecks: z.int().min(1).default(50).describe("objects that one check may ask about"),
    deletion: z
      .enum(["asynchronous", "synchronous"])
      .default("asynchronous")
      .describe("whether contacts and hosts are deleted after a delay, with a message, or at once"),
    deletionDelay: duration("PT1H", "how long a deletion takes"),
    maxFailedLogins: z.int().min(1).default(3).describe("failed logins that a connection may see; one more is 2501"),
    repositoryIdSuffix: z.string().optional().describe("what the repository ids of contacts and hosts end in"),
    contactTransferPeriod: duration("P5D", "when the transfer of a contact happens by itself"),
    contactInfo: z.enum(["sponsor", "anyone"]).default("sponsor").describe("who may look at a contact"),
    restoreTerm: z
      .enum(["kept", "year-from-restore"])
      .default("kept")
      .describe("whether a restored domain keeps its time, or gets a year from the restore on"),
    idleTimeout: duration("PT1H", "how long a connection may be silent"),
    maxFrameBytes: z.int().min(1024).default(4_194_304).describe("largest frame that is read, in octets"),
  })
  .prefault({})
  .describe("what the standards leave open and the subject has decided");
