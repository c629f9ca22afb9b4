import { z } from "zod";
import { credential, secret } from "./files.ts";

const registrar = z
  .strictObject({
    id: z.string().min(3).max(16).describe("the registrar's id (clID)"),
    password: secret,
    ...credential.partial().shape,
  })
  .refine(({ certificate, key }) => (certificate === undefined) === (key === undefined), {
    message: "a certificate and its key go together; leave out both where the server asks for none",
  });

/** Who the suite acts as. */
export const registrars = z
  .strictObject({
    A: registrar.optional().describe("the registrar that most scenarios act as"),
    B: registrar.optional().describe("another one: needed for whatever happens between two"),
    C: registrar.optional().describe("a third, who has nothing to do with what happens between the others"),
  })
  .default({})
  .describe("the registrars that the suite acts as: two, or better three");

/** A certificate that is nobody's. */
export const strangerCertificate = credential
  .optional()
  .describe("the wrong certificate: a client certificate that no registrar has on file");
