import { shownStatuses } from "./domain-statuses.ts";
import { graceStatuses } from "./grace-periods.ts";
import type { Domain } from "./objects/index.ts";
import type { RegistryView } from "./projection.ts";

/** What a domain shows, with ids and names instead of repository ids. RFC 5731 section 3.1.2. */
export interface DomainView {
  readonly domain: Domain;
  readonly statuses: readonly string[];
  readonly registrant: string | undefined;
  /** The rest is for the sponsor, and for who knows the authInfo. */
  readonly isFull: boolean;
  readonly contacts: readonly { readonly role: string; readonly id: string }[];
  /** Names of hosts in their order. */
  readonly nameservers: readonly string[];
  /** Names of the hosts that lie below the domain, in their order. */
  readonly hosts: readonly string[];
  /** Statuses that tell of grace periods. RFC 3915 section 3.1. */
  readonly graceStatuses: readonly string[];
}

/** Which hosts are asked for: those that the domain is delegated to, those below it, or both. */
export type HostsAsked = "all" | "del" | "none" | "sub";

/** Looks at a domain, in full or as everybody sees it. */
export function viewOf(domain: Domain, registry: RegistryView, hosts: HostsAsked, isFull: boolean): DomainView {
  const idOf = (repositoryId: string) => registry.contactWith(repositoryId)?.id;
  return {
    domain,
    statuses: shownStatuses(domain),
    registrant: domain.registrant === undefined ? undefined : idOf(domain.registrant),
    isFull,
    contacts: isFull
      ? domain.contacts.flatMap(({ role, contact }) => {
          const id = idOf(contact);
          return id === undefined ? [] : [{ role, id }];
        })
      : [],
    nameservers: hosts === "all" || hosts === "del" ? namesOf(domain, registry) : [],
    hosts: isFull && (hosts === "all" || hosts === "sub") ? namesBelow(domain, registry) : [],
    graceStatuses: graceStatuses(domain),
  };
}

function namesOf({ nameservers }: Domain, registry: RegistryView): readonly string[] {
  // A name server that is an attribute stands there by its name, and no repository id has a dot.
  const nameOf = (one: string) => (one.includes(".") ? one : (registry.hostWith(one)?.name ?? []));
  return nameservers.flatMap(nameOf).sort();
}

function namesBelow({ repositoryId }: Domain, registry: RegistryView): readonly string[] {
  return registry
    .hostsBelow(repositoryId)
    .map(({ name }) => name)
    .sort();
}
