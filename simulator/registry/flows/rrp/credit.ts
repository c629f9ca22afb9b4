import { guard } from "../../flow.ts";
import type { Request } from "../../request.ts";

/** The registrar has credit for what costs. Name servers are free. RFC 2832 section 5.1, 546. */
export const hasCredit = guard("no-credit", ({ command, policy, session }: Request) => {
  const isFree = command.flow === "rrp-add" && command.means.flow === "host-create";
  const { registrar } = session;
  return !isFree && registrar !== undefined && policy.rrp.withoutCredit.includes(registrar) ? [registrar] : [];
});
