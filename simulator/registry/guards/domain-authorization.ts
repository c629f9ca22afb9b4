import { guard } from "../flow.ts";
import type { AuthInfo, Contact, Domain } from "../objects/index.ts";
import type { RegistryView } from "../projection.ts";
import { opens } from "./authorization.ts";
import { type AboutDomain, theDomain } from "./domain-target.ts";

/**
 * Whether authInfo opens a domain: its own password, or that of one of its contacts, which is named by its repository id.
 * RFC 5731 section 2.6.
 */
export function opensDomain(given: AuthInfo, domain: Domain, registry: RegistryView): boolean {
  if (given.repositoryId === undefined) return opens(given, domain);
  const contact = contactOf(domain, given.repositoryId, registry);
  return contact !== undefined && opens(given, contact);
}

/** AuthInfo, where it is given, opens the domain, whoever gives it. RFC 5730 section 3, 2202. */
export const domainAuthInfoIsRight = guard(
  "bad-auth-info-for-resource",
  (request: AboutDomain) => {
    const domain = theDomain.find(request);
    const given = "authInfo" in request.command ? request.command.authInfo : undefined;
    if (domain === undefined || given === undefined || given === "none") return [];
    return opensDomain(given, domain, request.registry) ? [] : [domain.name];
  },
  // It asks about authInfo that is given, for what exists.
  ["resource-does-not-exist", "missing-transfer-request-auth-info"],
);

function contactOf(domain: Domain, repositoryId: string, registry: RegistryView): Contact | undefined {
  const isItsOwn =
    domain.registrant === repositoryId || domain.contacts.some(({ contact }) => contact === repositoryId);
  return isItsOwn ? registry.contactWith(repositoryId) : undefined;
}
