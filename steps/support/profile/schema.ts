import { z } from "zod";
import { codes } from "./codes.ts";
import { capabilities, control } from "./control.ts";
import { fixtures } from "./fixtures.ts";
import { policy } from "./policy.ts";
import { registrars, strangerCertificate } from "./registrars.ts";
import { target, timeouts, world } from "./target.ts";
import { zones } from "./zones.ts";

/** What a profile file may say. Each group of keys has a file of its own beside this one. */
export const profileSchema = z.strictObject({
  name: z.string().describe("what the reports call the subject"),
  target,
  world,
  registrars,
  strangerCertificate,
  capabilities,
  zones,
  fixtures,
  policy,
  control,
  codes,
  timeouts,
});

/** A profile as it was read. */
export type Profile = z.infer<typeof profileSchema>;
