import { z } from "zod";
import { credential, secret } from "./files.ts";

const registrar = z.strictObject({
  id: z.string().min(3).max(16).describe("the registrar's id (clID)"),
  password: secret,
  ...credential.shape,
});

/** Who the suite acts as. */
export const registrars = z
  .strictObject({ A: registrar, B: registrar, C: registrar.optional() })
  .partial()
  .default({})
  .describe("the registrars that the suite acts as; the third is optional");

/** A certificate that is nobody's. */
export const strangerCertificate = credential.optional().describe("a client certificate that no registrar has on file");
