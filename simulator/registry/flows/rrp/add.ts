import type { AnswerName } from "../../../../catalogue/index.ts";
import type { DomainCreate, RrpAdd } from "../../commands/index.ts";
import { maxYears } from "../../expiry.ts";
import { type Done, done, flow } from "../../flow.ts";
import { placeOf } from "../../hosts.ts";
import { actor, type Request } from "../../request.ts";
import { addressesAreFree, isOutside } from "../../rrp/addresses.ts";
import { guardsOf, meant, refusedByFlow, seen } from "../../rrp/meaning.ts";
import { belongsHere, encodingIsRight } from "../../rrp/names.ts";
import { type RrpStatus, rrpStatusesOf } from "../../rrp/statuses.ts";
import { rrpSurroundings } from "../../rrp/surroundings.ts";
import type { Instant } from "../../time.ts";
import { domainCreate } from "../domain/create.ts";
import { hostCreate } from "../host/create.ts";
import { hasCredit } from "./credit.ts";
import { mayActBelow } from "./tld.ts";

type Addition = Request<RrpAdd>;

const meansOf = ({ command }: Addition) => command.means;
const registration = meant<Addition, "domain-create">("domain-create", meansOf);
const creation = meant<Addition, "host-create">("host-create", meansOf);
const ofDomain = guardsOf(registration);
const ofNameServer = guardsOf(creation);

const nameOf = ({ command }: Addition) => command.means.name;
const domainNameOf = (request: Addition) => registration(request)?.command.name;

const holderOf = ({ command, registry }: Request<DomainCreate>) => registry.domains.get(command.name)?.sponsor;

const isNotMineYet = ofDomain("name-taken", (request) => {
  const holder = holderOf(request);
  return holder !== undefined && holder === actor(request) ? [holder] : [];
});

const isNobodyElses = ofDomain("name-taken-by-another", (request) => {
  const holder = holderOf(request);
  return holder !== undefined && holder !== actor(request) ? [holder] : [];
});

/** Whatever else the registry asks of a name, and RRP knows nothing of. Contacts are not asked for. */
const isAvailable = ofDomain(
  "name-not-available",
  refusedByFlow(domainCreate, [
    "nameservers-not-specified-for-tld-with-nameserver-allow-list",
    "nameservers-not-allowed-for-tld",
    "allocation-token-not-in-promotion",
    "anchor-tenant-create-period",
    "must-have-signed-marks-in-current-phase",
    "no-general-registrations-in-current-phase",
    "domain-reserved",
    "missing-claims-notice",
    "premium-name-blocked",
    "fees-required-for-premium-name",
    "fees-required-during-early-access-program",
    "invalid-idn-domain-label",
  ]),
);

const isNotTooLong = ofDomain("period-too-long", ({ command: { period } }) =>
  period !== undefined && period.value > maxYears ? [`${period.value} years`] : [],
);

const nameServersExist = ofDomain("linked-name-server-unknown", ({ command, registry }) =>
  command.nameservers.filter((name) => registry.hosts.get(name)?.statuses.includes("pendingDelete") ?? true),
);

const nameServerIsNew = ofNameServer("name-server-taken", ({ command, registry }) =>
  registry.hosts.has(command.name) ? [command.name] : [],
);

const parentIsRegistered = ofNameServer("parent-not-registered", ({ command, registry }) => {
  const place = placeOf(registry, command.name);
  const isThere = place?.domain !== undefined && !place.domain.statuses.includes("pendingDelete");
  return place === undefined || isThere ? [] : [place.name];
});

const parentIsMine = ofNameServer("parent-not-sponsored", (request) => {
  const parent = placeOf(request.registry, request.command.name)?.domain;
  return parent === undefined || parent.sponsor === actor(request) ? [] : [parent.sponsor];
});

const hasAddress = ofNameServer("address-missing", (request) => {
  const { name, addresses } = request.command;
  return addresses.length === 0 && !isOutside(request, name) ? [name] : [];
});

const hasNoneOutside = ofNameServer("address-outside", (request) => {
  const { name, addresses } = request.command;
  return isOutside(request, name) ? addresses.map(({ address }) => address) : [];
});

/** What an addition tells: nothing of a name server. */
export interface RrpAdded {
  readonly expires?: Instant;
  readonly statuses: readonly RrpStatus[];
}

function add(request: Addition): Done<AnswerName<"rrp-add">, RrpAdded> {
  if (registration(request) === undefined)
    return done("name-server-registered", { statuses: [] }, hostCreate.apply(seen(creation, request)).effects);
  const { data, effects } = domainCreate.apply(seen(registration, request));
  return done("registered", { expires: data.domain.expires, statuses: rrpStatusesOf(data.domain) }, effects);
}

/** Registers a domain or a name server. RFC 2832 section 4.3.1. */
export const rrpAdd = flow(
  "rrp-add",
  [
    ...rrpSurroundings,
    ...encodingIsRight(nameOf),
    belongsHere(domainNameOf),
    mayActBelow(domainNameOf),
    isNotMineYet,
    isNobodyElses,
    isAvailable,
    isNotTooLong,
    nameServersExist,
    hasCredit,
    nameServerIsNew,
    parentIsRegistered,
    parentIsMine,
    hasAddress,
    hasNoneOutside,
    ...addressesAreFree((request: Addition) => creation(request)?.command),
  ],
  add,
);
