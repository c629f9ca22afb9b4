import type { RrpCode } from "../rrp-codes.ts";
import type { rrpFlows } from "./index.ts";

type Command = Exclude<keyof typeof rrpFlows, "rrp">;

const everywhere = [220, 420, 421, 500, 507, 520, 547, 549] as const;
const ofObjects = [502, 503, 504, 505, 508, 541] as const;

/** Which codes each command may be answered with. RFC 2832 section 5.2, RFC 3632 section 2.1. */
export const codesOf: Readonly<Record<Command, readonly RrpCode[]>> = {
  "rrp-add": [200, ...everywhere, ...ofObjects, 510, 531, 535, 540, 545, 546, 550, 554],
  "rrp-check": [210, 211, 212, 213, ...everywhere, ...ofObjects],
  "rrp-del": [200, ...everywhere, ...ofObjects, 531, 532, 533, 544, 545, 551, 552, 553, 557],
  "rrp-describe": [200, ...everywhere, 501, 506, 509],
  "rrp-mod": [200, ...everywhere, ...ofObjects, 510, 531, 535, 540, 542, 543, 544, 545, 550, 551, 552, 553, 557],
  "rrp-quit": [...everywhere],
  "rrp-renew": [200, ...everywhere, ...ofObjects, 531, 545, 546, 548, 552, 553, 555, 556],
  "rrp-session": [200, ...everywhere, 501, 506, 508, 509, 521, 530, 531],
  "rrp-status": [200, ...everywhere, ...ofObjects, 501, 506, 531, 545],
  "rrp-transfer": [200, ...everywhere, ...ofObjects, 501, 506, 531, 534, 536, 544, 545, 546, 552, 553],
};

/** Codes of a command that no row asks for, and why: nothing that a client or the server does calls for them. */
export const withoutCause: Readonly<Record<string, string>> = {
  "rrp-describe 509": "its one option may be left out",
  "rrp-session 508": "it is about no entity",
  "rrp-status 506": "it takes no option whose value could be wrong",
  "rrp-transfer 553": "that a transfer is pending has a code of its own here, 536; 553 is taken in its place",
};
