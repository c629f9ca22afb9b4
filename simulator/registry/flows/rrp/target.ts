import type { Command, HostDelete, HostInfo, HostUpdate } from "../../commands/index.ts";
import { guard } from "../../flow.ts";
import { hostSponsor, superordinateOf } from "../../hosts.ts";
import type { Domain, Host } from "../../objects/index.ts";
import { actor, type Request } from "../../request.ts";
import { holdsOf, locksOf } from "../../rrp/statuses.ts";

// What a command about a domain or a name server that exists asks first.

type Find<Q> = (request: Q) => Domain | undefined;
type Named<Q> = (request: Q) => string | undefined;

/** The domain is registered, and the registrar is its sponsor. RFC 2832 section 5.1, 545 and 531. */
export function domainRules<Q extends Request>(nameOf: Named<Q>, find: Find<Q>) {
  return [domainExists(nameOf, find), domainIsMine(find)] as const;
}

/** The domain is registered. Silent where the command is about none. */
export function domainExists<Q extends Request>(nameOf: Named<Q>, find: Find<Q>) {
  return guard("not-registered", (request: Q) => {
    const name = nameOf(request);
    return name !== undefined && find(request) === undefined ? [name] : [];
  });
}

function domainIsMine<Q extends Request>(find: Find<Q>) {
  return guard("not-sponsor", (request: Q) => {
    const sponsor = find(request)?.sponsor;
    return sponsor === undefined || sponsor === actor(request) ? [] : [sponsor];
  });
}

/** No transfer of the domain is pending. RFC 2832 section 5.1, 553. */
export function noTransferPending<Q extends Request>(find: Find<Q>) {
  return guard("pending-transfer", (request: Q) => {
    const domain = find(request);
    return domain?.transfer?.status === "pending" ? [domain.name] : [];
  });
}

type AboutHost = Request<Extract<Command, HostDelete | HostInfo | HostUpdate>>;

/** The name server that a command is about. */
export function hostOf<Q extends Request>(meaning: (request: Q) => AboutHost | undefined) {
  return (request: Q): Host | undefined => {
    const about = meaning(request);
    return about && request.registry.hosts.get(about.command.name);
  };
}

/** The name server is registered, and the registrar sponsors it. RFC 2832 section 5.1, 545 and 531. */
export function nameServerRules<Q extends Request>(meaning: (request: Q) => AboutHost | undefined) {
  const find = hostOf(meaning);
  return [
    guard("name-server-unknown", (request: Q) => {
      const about = meaning(request);
      return about !== undefined && find(request) === undefined ? [about.command.name] : [];
    }),
    guard("name-server-not-sponsored", (request: Q) => {
      const host = find(request);
      const sponsor = host && hostSponsor(request.registry, host);
      return sponsor === undefined || sponsor === actor(request) ? [] : [sponsor];
    }),
  ] as const;
}

/** Nothing keeps the name server as it is: neither the root, nor its parent, nor a status. */
export function nameServerMayChange<Q extends Request>(
  meaning: (request: Q) => AboutHost | undefined,
  what: "Update" | "Delete",
) {
  const find = hostOf(meaning);
  const servesRoot = (request: Q, version: string) => {
    const { rootServers, version: spoken } = request.policy.rrp;
    const name = find(request)?.name;
    return name !== undefined && spoken === version && rootServers.includes(name) ? [name] : [];
  };
  return [
    guard("name-server-locked", (request: Q) => servesRoot(request, "2.0.0")),
    guard("name-server-of-the-root", (request: Q) => servesRoot(request, "1.1.0")),
    guard("parent-status", (request: Q) => {
      const host = find(request);
      const parent = host && superordinateOf(request.registry, host);
      if (parent === undefined) return [];
      const locks = locksOf(parent, "Update");
      const hold = holdsOf(parent);
      return [...hold.registry, ...hold.registrar, ...locks.registry, ...locks.registrar];
    }),
    guard("name-server-status", (request: Q) => {
      const forbidding = [`client${what}Prohibited`, `server${what}Prohibited`, "pendingDelete"];
      return (find(request)?.statuses ?? []).filter((status) => forbidding.includes(status));
    }),
  ] as const;
}
