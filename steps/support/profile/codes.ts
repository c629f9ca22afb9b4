import { z } from "zod";

/** Codes other than the catalogue's. */
export const codes = z
  .record(z.string(), z.array(z.int()).min(1))
  .default({})
  .describe("other codes that the subject answers with, by row; only where the standard leaves the code open");
