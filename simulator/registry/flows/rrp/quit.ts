import type { RrpQuit } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import type { Request } from "../../request.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";

function end(_: Request<RrpQuit>) {
  return done("ended", undefined);
}

/** Ends the session; the connection is closed after the answer. RFC 2832 section 4.3.6. */
export const rrpQuit = flow("rrp-quit", rrpSurroundings, end);
