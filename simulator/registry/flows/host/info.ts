import type { HostInfo } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import { exists, found, hostNameRules } from "../../guards/index.ts";
import { hostSponsor, hostStatuses, hostTransferred } from "../../hosts.ts";
import type { Host } from "../../objects/index.ts";
import type { Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";
import { named } from "./target.ts";

/** A host as it is shown: with what it has from its domain. */
export type ShownHost = Pick<
  Host,
  | "name"
  | "repositoryId"
  | "statuses"
  | "addresses"
  | "sponsor"
  | "createdBy"
  | "created"
  | "updatedBy"
  | "updated"
  | "transferred"
>;

function show(request: Request<HostInfo>) {
  const { registry } = request;
  const { transferred: _, ...host } = found(named, request);
  const transferred = hostTransferred(registry, found(named, request));
  const shown: ShownHost = {
    ...host,
    statuses: hostStatuses(registry, host),
    sponsor: hostSponsor(registry, host),
    ...(transferred !== undefined && { transferred }),
  };
  return done("shown", shown);
}

/** Shows a host to any registrar. RFC 5732 section 3.1.2. */
export const hostInfo = flow(
  "host-info",
  [...surroundings(), ...hostNameRules(({ command }: Request<HostInfo>) => command.name), exists(named)],
  show,
);
