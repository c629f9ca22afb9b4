import { z } from "zod";
import { type Capability, capabilityNames } from "../capabilities.ts";
import { secret } from "./files.ts";

/** What the subject can do. */
export const capabilities = z
  .array(z.enum(capabilityNames as [Capability, ...Capability[]]))
  .describe("what the subject can do");

/** The port through which the suite steers the subject. */
export const control = z
  .strictObject({ url: z.url(), token: secret, world: z.string().optional() })
  .optional()
  .describe("the subject's control port, docs/control.md");
