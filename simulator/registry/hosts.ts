import { type Effect, put } from "./effects.ts";
import { superordinateName } from "./host-names.ts";
import type { Domain, Host } from "./objects/index.ts";
import { domainsWithHost, type RegistryView } from "./projection.ts";
import type { Request } from "./request.ts";
import { withOk } from "./statuses.ts";
import type { Instant } from "./time.ts";

// What a host has from the domain that it belongs to. Nothing of this is stored with the host, so that hosts go along
// with the transfer of their domain, the automatic one too. RFC 5732 section 1.1.

/** A domain of this registry by its name, whether it is registered or not. */
export interface Place {
  readonly name: string;
  readonly domain?: Domain;
}

/** The domain that a host of this name belongs to; nothing for a name outside this registry. */
export function placeOf(registry: RegistryView, name: string): Place | undefined {
  const above = superordinateName(name, (tld) => registry.tlds.has(tld));
  if (above === undefined) return undefined;
  const domain = registry.domains.get(above);
  return { name: above, ...(domain && { domain }) };
}

/** The domain that a host belongs to. */
export function superordinateOf(registry: RegistryView, { name, superordinate }: Host): Domain | undefined {
  const domain = superordinate === undefined ? undefined : placeOf(registry, name)?.domain;
  // A name that was registered anew is another domain: the host does not belong to it.
  return domain?.repositoryId === superordinate ? domain : undefined;
}

/** Who sponsors a host. */
export function hostSponsor(registry: RegistryView, host: Host): string {
  return superordinateOf(registry, host)?.sponsor ?? host.sponsor;
}

/** When a host was last transferred: with its domain, if it belonged to that by then. */
export function hostTransferred(registry: RegistryView, host: Host): Instant | undefined {
  const withDomain = superordinateOf(registry, host)?.transferred;
  const joined = host.superordinateChanged ?? host.created;
  return withDomain !== undefined && joined < withDomain ? withDomain : host.transferred;
}

/** The names of the domains that have a host as their name server. */
export function domainsUsing(registry: RegistryView, { repositoryId }: Host): readonly string[] {
  return domainsWithHost(registry.stored, repositoryId, registry.now);
}

/** The statuses that a host shows. `ok` stands beside `linked` only. RFC 5732 section 2.3. */
export function hostStatuses(registry: RegistryView, host: Host): readonly string[] {
  const isMoving = superordinateOf(registry, host)?.statuses.includes("pendingTransfer") ?? false;
  const isPending = host.statuses.some((status) => status.startsWith("pending"));
  const own = isMoving && !isPending ? [...host.statuses, "pendingTransfer"] : host.statuses;
  return domainsUsing(registry, host).length > 0 ? [...withOk(own), "linked"] : withOk(own);
}

/** Hands names to the DNS. */
export function refresh(request: Request, names: Iterable<string>, at: Instant = request.now): readonly Effect[] {
  return [...new Set(names)].map((name) => put("dns", "dnsRefreshes", request.nextKey(), { name, at }));
}
