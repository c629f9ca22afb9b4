import type { HostDelete, RrpDel } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import { domainsUsing } from "../../hosts.ts";
import type { Domain, Host } from "../../objects/index.ts";
import type { Request } from "../../request.ts";
import { guardsOf, meant, seen } from "../../rrp/meaning.ts";
import { belongsHere } from "../../rrp/names.ts";
import { holdsOf, locksOf } from "../../rrp/statuses.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";
import { domainDelete } from "../domain/delete.ts";
import { deletedNow } from "../host/delete.ts";
import { domainRules, hostOf, nameServerMayChange, nameServerRules, noTransferPending } from "./target.ts";

type Deletion = Request<RrpDel>;

const meansOf = ({ command }: Deletion) => command.means;
const cancellation = meant<Deletion, "domain-delete">("domain-delete", meansOf);
const removal = meant<Deletion, "host-delete">("host-delete", meansOf);
const ofDomain = guardsOf(cancellation);
const ofNameServer = guardsOf(removal);

const nameOf = (request: Deletion) => cancellation(request)?.command.name;
const domainOf = (request: Request<RrpDel>): Domain | undefined => {
  const name = nameOf(request);
  return name === undefined ? undefined : request.registry.domains.get(name);
};

const isNotOnHold = ofDomain("on-hold", ({ command, registry }) => {
  const domain = registry.domains.get(command.name);
  if (domain === undefined) return [];
  const { registry: theirs, registrar } = holdsOf(domain);
  return [...theirs, ...registrar];
});

const isNotLocked = ofDomain("locked", ({ command, registry }) => {
  const domain = registry.domains.get(command.name);
  if (domain === undefined) return [];
  const { registry: theirs, registrar } = locksOf(domain, "Delete");
  return [...theirs, ...registrar];
});

const childrenServeNobodyElse = ofDomain("child-in-use", ({ command, registry }) => {
  const domain = registry.domains.get(command.name);
  if (domain === undefined) return [];
  const servesOthers = (host: Host) => domainsUsing(registry, host).some((name) => name !== domain.name);
  return registry
    .hostsBelow(domain.repositoryId)
    .filter(servesOthers)
    .map(({ name }) => name);
});

const servesNobody = ofNameServer("name-server-in-use", ({ command, registry }) => {
  const host = registry.hosts.get(command.name);
  return host === undefined ? [] : domainsUsing(registry, host);
});

function remove(request: Deletion) {
  const domain = domainOf(request);
  if (domain === undefined) return removeNameServer(request);
  const children = request.registry.hostsBelow(domain.repositoryId);
  const { effects } = domainDelete.apply(seen(cancellation, request));
  const gone = children.flatMap((host) => deletedNow(about(request, host), host, "object.children"));
  return done("deleted", undefined, [...effects, ...gone]);
}

function removeNameServer(request: Deletion) {
  const host = hostOf(removal)(request);
  if (host === undefined) throw new Error("there is nothing to delete");
  return done("name-server-deleted", undefined, deletedNow(seen(removal, request), host, "object"));
}

/** The request as one to delete a name server that goes with its domain. */
function about(request: Deletion, { name }: Host): Request<HostDelete> {
  return { ...request, command: { flow: "host-delete", name, extensions: [] } };
}

/** Cancels a domain with the name servers below it, or deletes a name server: at once. RFC 2832 section 4.3.3. */
export const rrpDel = flow(
  "rrp-del",
  [
    ...rrpSurroundings,
    belongsHere(nameOf),
    ...domainRules(nameOf, domainOf),
    noTransferPending(domainOf),
    isNotOnHold,
    isNotLocked,
    childrenServeNobodyElse,
    ...nameServerRules(removal),
    ...nameServerMayChange(removal, "Delete"),
    servesNobody,
  ],
  remove,
);
