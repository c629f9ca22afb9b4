import { contactFlows } from "./contact/index.ts";
import { domainFlows } from "./domain/index.ts";
import { hello } from "./hello.ts";
import { hostFlows } from "./host/index.ts";
import { login } from "./login.ts";
import { logout } from "./logout.ts";
import { pollFlows } from "./poll/index.ts";
import { rrpFlows } from "./rrp/index.ts";

/** The flows that EPP asks for, by name. */
export const eppFlows = {
  hello,
  login,
  logout,
  ...contactFlows,
  ...domainFlows,
  ...hostFlows,
  ...pollFlows,
} as const;

/** Every flow that the registry implements, by name. */
export const implemented = { ...eppFlows, ...rrpFlows } as const;

export type ImplementedFlow = keyof typeof implemented;
export type EppFlow = keyof typeof eppFlows;
export type RrpFlow = keyof typeof rrpFlows;
/** What flow F tells when it succeeds. */
export type DataOf<F extends ImplementedFlow> = ReturnType<(typeof implemented)[F]["apply"]>["data"];
