import { unavailability } from "../../availability.ts";
import type { RrpCheck } from "../../commands/index.ts";
import { domainName } from "../../domain-names.ts";
import { done, flow } from "../../flow.ts";
import type { IpAddress } from "../../ip-addresses.ts";
import { actor, type Request } from "../../request.ts";
import { belongsHere } from "../../rrp/names.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";

type Question = Request<RrpCheck>;

const nameOf = ({ command }: Question) => command.means.names[0] ?? "";
const domainNameOf = (request: Question) =>
  request.command.means.flow === "domain-check" ? nameOf(request) : undefined;

const nothing: { readonly addresses: readonly IpAddress[] } = { addresses: [] };

function check(request: Question) {
  const { command, registry } = request;
  if (command.means.flow === "domain-check") return done(isFree(request) ? "domain-free" : "domain-taken", nothing);
  const host = registry.hosts.get(nameOf(request));
  return host === undefined
    ? done("name-server-free", nothing)
    : done("name-server-taken", { addresses: host.addresses });
}

function isFree(request: Question): boolean {
  const { registry } = request;
  const { name, label, tld } = domainName(nameOf(request), registry.tlds);
  if (tld === undefined) return false;
  return unavailability({ name, label, tld }, { registrar: actor(request), registry }) === undefined;
}

/** Tells whether a domain or a name server is registered. RFC 2832 section 4.3.2. */
export const rrpCheck = flow("rrp-check", [...rrpSurroundings, belongsHere(domainNameOf)], check);
