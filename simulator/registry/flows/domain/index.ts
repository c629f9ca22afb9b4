import { domainCheck } from "./check.ts";
import { domainClaimsCheck } from "./claims-check.ts";
import { domainCreate } from "./create.ts";

/** The flows about domains. RFC 5731. */
export const domainFlows = {
  "domain-check": domainCheck,
  "domain-claims-check": domainClaimsCheck,
  "domain-create": domainCreate,
} as const;
