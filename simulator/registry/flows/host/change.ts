import type { HostUpdate } from "../../commands/index.ts";
import { type Effect, put, remove } from "../../effects.ts";
import { done } from "../../flow.ts";
import { found } from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import { domainsUsing, hostSponsor, hostTransferred, refresh } from "../../hosts.ts";
import type { Domain, Host } from "../../objects/index.ts";
import { actor, type Request } from "../../request.ts";
import { changedStatuses } from "../../statuses.ts";
import { addressesAfter, nameAfter, place, statusChange } from "./changes.ts";
import { named } from "./target.ts";

/** What an update makes of a host. RFC 5732 section 3.2.5. */
export function change(request: Request<HostUpdate>) {
  const before = found(named, request);
  const after = changed(request, before, place(request)?.domain);
  const isRenamed = after.name !== before.name;
  return done("updated", undefined, [
    ...(isRenamed ? [remove("object", "hosts", before.name)] : []),
    put("object", "hosts", after.name, after),
    historyEntry(request, { object: "host", snapshot: after }),
    ...refreshed(request, before, after),
  ]);
}

function changed(request: Request<HostUpdate>, before: Host, domain: Domain | undefined): Host {
  const { now, registry } = request;
  const { superordinate, superordinateChanged, transferred: _, ...kept } = before;
  // From now on the time of the last transfer is the host's own: what its new domain went through is not counted.
  const transferred = hostTransferred(registry, before);
  const joined = domain?.repositoryId === superordinate ? superordinateChanged : now;
  return {
    ...kept,
    name: nameAfter(request),
    addresses: addressesAfter(request, before),
    statuses: changedStatuses(before.statuses, statusChange(request)),
    sponsor: domain?.sponsor ?? hostSponsor(registry, before),
    updatedBy: actor(request),
    updated: now,
    ...(domain && { superordinate: domain.repositoryId }),
    ...(joined !== undefined && { superordinateChanged: joined }),
    ...(transferred !== undefined && { transferred }),
  };
}

/** Names of hosts inside this registry, and of the domains that have another name server now. */
function refreshed(request: Request<HostUpdate>, before: Host, after: Host): readonly Effect[] {
  const hosts = [before, after].filter(({ superordinate }) => superordinate !== undefined).map(({ name }) => name);
  const users = before.name === after.name ? [] : domainsUsing(request.registry, before);
  return refresh(request, [...hosts, ...users]);
}
