import { z } from "zod";
import { type Capability, capabilityNames } from "../capabilities.ts";
import { secret } from "./files.ts";

/** What the subject can do. */
export const capabilities = z
  .array(z.enum(capabilityNames as [Capability, ...Capability[]]))
  .describe("what the subject can do; a scenario that needs anything else is not applicable");

/** The port through which the suite steers the subject. */
export const control = z
  .strictObject({
    url: z.url().describe("where it is; without a `world`, the paths of docs/hooks.md begin here"),
    token: secret,
    world: z.string().optional().describe("id of the world that is meant, on the control port of the simulator"),
    timeout: z.int().min(1).default(10_000).describe("how long an answer may take, milliseconds"),
  })
  .optional()
  .describe(
    "a control port that speaks HTTP: that of the simulator, docs/control.md, or the server's own, docs/hooks.md",
  );
