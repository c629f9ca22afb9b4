import type { HostDelete } from "../../commands/index.ts";
import { beginDeletion } from "../../deletion.ts";
import { put } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import { exists, found, hostNameRules, noStatusProhibits, sponsoredByActor } from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import { domainsUsing, hostSponsor, refresh } from "../../hosts.ts";
import type { Host } from "../../objects/index.ts";
import type { Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";
import type { Instant } from "../../time.ts";
import { named, sponsorOfNamed } from "./target.ts";

type Deletion = Request<HostDelete>;

const isUnused = guard(
  "resource-to-delete-is-referenced",
  (request: Deletion) => {
    const host = named.find(request);
    return host === undefined ? [] : domainsUsing(request.registry, host);
  },
  // Only what exists can be in use.
  ["resource-does-not-exist"],
);

function remove(request: Deletion) {
  return request.policy.deletion === "synchronous" ? removeNow(request) : removeLater(request);
}

function removeNow(request: Deletion) {
  return done("deleted", undefined, deletedNow(request, found(named, request)));
}

/** What deletes a host at once. It may go with its domain: then it has a label of its own. */
export function deletedNow(request: Deletion, host: Host, label: "object" | "object.children" = "object") {
  const { now } = request;
  return written(request, { ...host, statuses: [], deleted: now }, now, label);
}

function removeLater(request: Deletion) {
  const host = found(named, request);
  const sponsor = hostSponsor(request.registry, host);
  const { pending, notice } = beginDeletion(request, { object: "host", name: host.name, sponsor });
  const doomed: Host = { ...host, statuses: [...host.statuses, "pendingDelete"], pendingDeletion: pending };
  return done("pending", undefined, [...written(request, doomed, pending.due), notice]);
}

/** What every deletion writes; the DNS learns of it when the host goes. */
function written(request: Deletion, host: Host, goes: Instant, label: "object" | "object.children" = "object") {
  return [
    put(label, "hosts", host.name, host),
    historyEntry(request, { object: "host", snapshot: host }),
    ...refresh(request, host.superordinate === undefined ? [] : [host.name], goes),
  ];
}

/** Deletes a host that no domain uses, at once or after a delay. RFC 5732 section 3.2.2. */
export const hostDelete = flow(
  "host-delete",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    ...hostNameRules(({ command }: Deletion) => command.name),
    exists(named),
    isUnused,
    noStatusProhibits(named, ["clientDeleteProhibited", "serverDeleteProhibited", "pendingDelete"]),
    sponsoredByActor(sponsorOfNamed),
  ],
  remove,
);
