import { namespaces } from "../../../../xsd/schemas.ts";

/** Declares the prefix of the elements of domains. */
export const inDomains = { "xmlns:domain": () => namespaces.domain } as const;
