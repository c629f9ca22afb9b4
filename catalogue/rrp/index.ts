import { add } from "./add.ts";
import { any } from "./any.ts";
import { check } from "./check.ts";
import { del } from "./del.ts";
import { describe } from "./describe.ts";
import { mod } from "./mod.ts";
import type { RrpFlow } from "./model.ts";
import { quit } from "./quit.ts";
import { renew } from "./renew.ts";
import { session } from "./session.ts";
import { status } from "./status.ts";
import { transfer } from "./transfer.ts";

export { internalRefusals as internalRrpRefusals } from "./any.ts";
export type { RrpAnswer, RrpFlow, RrpRefusal } from "./model.ts";
export { rrpRequirements } from "./requirements.ts";

/** The ten commands of RRP, and what belongs to none of them. RFC 2832, RFC 3632. */
export const rrpFlows = {
  rrp: any,
  "rrp-add": add,
  "rrp-check": check,
  "rrp-del": del,
  "rrp-describe": describe,
  "rrp-mod": mod,
  "rrp-quit": quit,
  "rrp-renew": renew,
  "rrp-session": session,
  "rrp-status": status,
  "rrp-transfer": transfer,
} as const satisfies Readonly<Record<string, RrpFlow>>;
