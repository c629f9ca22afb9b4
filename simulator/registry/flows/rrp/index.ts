import { rrpAdd } from "./add.ts";
import { rrpCheck } from "./check.ts";
import { rrpDel } from "./del.ts";
import { rrpDescribe } from "./describe.ts";
import { rrpMod } from "./mod/index.ts";
import { rrpQuit } from "./quit.ts";
import { rrpRenew } from "./renew.ts";
import { rrpSession } from "./session.ts";
import { rrpStatus } from "./status.ts";
import { rrpTransfer } from "./transfer.ts";

/** The ten commands of the line protocol. RFC 2832 section 4.3. */
export const rrpFlows = {
  "rrp-add": rrpAdd,
  "rrp-check": rrpCheck,
  "rrp-del": rrpDel,
  "rrp-describe": rrpDescribe,
  "rrp-mod": rrpMod,
  "rrp-quit": rrpQuit,
  "rrp-renew": rrpRenew,
  "rrp-session": rrpSession,
  "rrp-status": rrpStatus,
  "rrp-transfer": rrpTransfer,
} as const;
