import type { HostCreate } from "../../commands/index.ts";
import { put } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import { hostNameRules, isFree, placeFrom, superordinateOwned, superordinateRules } from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import { refresh } from "../../hosts.ts";
import type { Host } from "../../objects/index.ts";
import { repositoryIdFor } from "../../repository-id.ts";
import { actor, type Request } from "../../request.ts";
import { none } from "../../shared.ts";
import { surroundings } from "../../surroundings.ts";
import { endOfTime } from "../../time.ts";
import { named } from "./target.ts";

type Creation = Request<HostCreate>;

const place = placeFrom(({ command }: Creation) => command.name);

const hasAddress = guard("subordinate-host-must-have-ip", (request: Creation) => {
  const { name, addresses } = request.command;
  return place(request) !== undefined && addresses.length === 0 ? [name] : [];
});

const hasNoAddress = guard(
  "unexpected-external-host-ip",
  (request: Creation) => (place(request) === undefined ? request.command.addresses.map(({ address }) => address) : []),
  // The one is about hosts inside this registry, the other about those outside.
  ["subordinate-host-must-have-ip"],
);

function create(request: Creation) {
  const { command, now, nextKey, policy } = request;
  const domain = place(request)?.domain;
  const host: Host = {
    name: command.name,
    repositoryId: repositoryIdFor(nextKey(), policy.repositoryIdSuffix),
    addresses: command.addresses,
    ...(domain && { superordinate: domain.repositoryId }),
    statuses: none,
    sponsor: actor(request),
    createdBy: actor(request),
    created: now,
    deleted: endOfTime,
  };
  return done("created", host, [
    put("object", "hosts", host.name, host),
    historyEntry(request, { object: "host", snapshot: host }),
    ...refresh(request, domain ? [host.name] : []),
  ]);
}

/** Creates a host, below a domain of this registry or outside. RFC 5732 section 3.2.1. */
export const hostCreate = flow(
  "host-create",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    isFree(named),
    // No host has a name that is too long.
    ...hostNameRules(({ command }: Creation) => command.name, ["resource-already-exists"]),
    ...superordinateRules(place),
    superordinateOwned(place, { superuserMay: false }),
    hasAddress,
    hasNoAddress,
  ],
  create,
);
