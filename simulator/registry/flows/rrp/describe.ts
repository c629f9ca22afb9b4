import type { RrpDescribe } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import type { Request } from "../../request.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";

function tell({ policy }: Request<RrpDescribe>) {
  return done("described", { version: policy.rrp.version });
}

/** Tells which version of the protocol is spoken. RFC 2832 section 4.3.4. */
export const rrpDescribe = flow("rrp-describe", rrpSurroundings, tell);
