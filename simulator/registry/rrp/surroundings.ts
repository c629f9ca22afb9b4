import type { Guard } from "../flow.ts";
import { guard } from "../flow.ts";
import type { Request } from "../request.ts";
import type { RrpFault } from "./policy.ts";

// What surrounds every command of the line protocol.

function failing<const R extends string>(reason: R, fault: RrpFault): Guard<R, Request> {
  return guard(reason, ({ policy }: Request) => (policy.rrp.fault === fault ? [fault] : []));
}

/** The server does not fail on its own account: it does so only where that is asked of it. RFC 2832 section 5.1. */
export const serverWorks = [
  failing("server-error-closing", "closing"),
  failing("server-error-retry", "retry"),
  failing("system-failure", "failed"),
] as const;

/** Somebody has opened a session. RFC 2832 section 4.3.8. */
export const sessionIsOpen = guard("not-logged-in", ({ session }: Request) =>
  session.registrar === undefined ? ["no session is open"] : [],
);

/** What comes before a command's own checks. */
export const rrpSurroundings = [sessionIsOpen, ...serverWorks] as const;
