import { domainDelete } from "./delete.ts";
import { domainInfo } from "./info.ts";
import { domainRenew } from "./renew.ts";
import { domainRestoreRequest } from "./restore.ts";

/** What is done with domains that exist. */
export const domainLifeFlows = {
  "domain-info": domainInfo,
  "domain-delete": domainDelete,
  "domain-renew": domainRenew,
  "domain-restore-request": domainRestoreRequest,
} as const;
