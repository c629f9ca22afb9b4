import { domainCheck } from "./check.ts";
import { domainClaimsCheck } from "./claims-check.ts";

/** The flows about domains. */
export const domainFlows = { "domain-check": domainCheck, "domain-claims-check": domainClaimsCheck } as const;
