import { domainCreate } from "./create.ts";

/** What can be asked about domains. RFC 5731. */
export const domainFlows = { "domain-create": domainCreate } as const;
