import { z } from "zod";
import { codes } from "./codes.ts";
import { capabilities, control } from "./control.ts";
import { demanded, schemas } from "./demanded.ts";
import { fixtures } from "./fixtures.ts";
import { hooks } from "./hooks.ts";
import { names } from "./names.ts";
import { pacing } from "./pacing.ts";
import { phases } from "./phases.ts";
import { policy } from "./policy.ts";
import { poll } from "./poll.ts";
import { registrars, strangerCertificate } from "./registrars.ts";
import { rrp } from "./rrp.ts";
import { target, timeouts, world } from "./target.ts";
import { strict, waivers, waiversFile } from "./waivers.ts";
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
  names,
  policy,
  rrp,
  poll,
  phases,
  demanded,
  schemas,
  pacing,
  control,
  hooks,
  codes,
  strict,
  waivers,
  waiversFile,
  timeouts,
});

/** A profile as it was read. */
export type Profile = z.infer<typeof profileSchema>;
