import type { AnswerName } from "../../../../catalogue/index.ts";
import type { RrpStatusOf } from "../../commands/index.ts";
import { type Done, done, flow } from "../../flow.ts";
import { hostSponsor, hostTransferred } from "../../hosts.ts";
import type { Domain, Host } from "../../objects/index.ts";
import type { Request } from "../../request.ts";
import { meant } from "../../rrp/meaning.ts";
import { belongsHere } from "../../rrp/names.ts";
import { type RrpStatus, rrpStatusesOf } from "../../rrp/statuses.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";
import type { Instant } from "../../time.ts";
import { domainRules, hostOf, nameServerRules } from "./target.ts";

type Question = Request<RrpStatusOf>;

/** What is said of domains and name servers alike. */
interface Life {
  readonly registrar: string;
  readonly transferred?: Instant;
  readonly created: Instant;
  readonly createdBy: string;
  readonly updated?: Instant;
  readonly updatedBy?: string;
}

/** A domain as its sponsor sees it. */
export interface RrpShownDomain extends Life {
  readonly nameservers: readonly string[];
  readonly expires: Instant;
  readonly statuses: readonly RrpStatus[];
}

/** A name server as its sponsor sees it. */
export interface RrpShownNameServer extends Life {
  readonly name: string;
  readonly addresses: readonly string[];
}

const meansOf = ({ command }: Question) => command.means;
const ofDomain = meant<Question, "domain-info">("domain-info", meansOf);
const ofNameServer = meant<Question, "host-info">("host-info", meansOf);
const nameOf = (request: Question) => ofDomain(request)?.command.name;
const domainOf = (request: Question): Domain | undefined => {
  const name = nameOf(request);
  return name === undefined ? undefined : request.registry.domains.get(name);
};

function show(request: Question): Done<AnswerName<"rrp-status">, RrpShownDomain | RrpShownNameServer> {
  const domain = domainOf(request);
  return domain === undefined ? showNameServer(request) : done("shown", shownDomain(request, domain));
}

function shownDomain({ registry }: Question, domain: Domain): RrpShownDomain {
  return {
    ...lifeOf(domain, domain.sponsor, domain.transferred),
    nameservers: domain.nameservers.flatMap((id) => registry.hostWith(id)?.name ?? []),
    expires: domain.expires,
    statuses: rrpStatusesOf(domain),
  };
}

function showNameServer(request: Question) {
  const { registry } = request;
  const host = hostOf(ofNameServer)(request);
  if (host === undefined) throw new Error("there is nothing to show");
  const shown: RrpShownNameServer = {
    ...lifeOf(host, hostSponsor(registry, host), hostTransferred(registry, host)),
    name: host.name,
    addresses: host.addresses.map(({ address }) => address),
  };
  return done("name-server-shown", shown);
}

function lifeOf(
  { created, createdBy, updated, updatedBy }: Domain | Host,
  registrar: string,
  transferred: Instant | undefined,
): Life {
  return {
    registrar,
    ...(transferred !== undefined && { transferred }),
    created,
    createdBy,
    ...(updated !== undefined && { updated }),
    ...(updatedBy !== undefined && { updatedBy }),
  };
}

/** Shows a domain or a name server to its sponsor. RFC 2832 section 4.3.9. */
export const rrpStatus = flow(
  "rrp-status",
  [...rrpSurroundings, belongsHere(nameOf), ...domainRules(nameOf, domainOf), ...nameServerRules(ofNameServer)],
  show,
);
