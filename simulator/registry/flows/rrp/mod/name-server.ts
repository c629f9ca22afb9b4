import type { RrpMod } from "../../../commands/index.ts";
import { placeOf } from "../../../hosts.ts";
import { actor, type Request } from "../../../request.ts";
import { addressesAreFree, isOutside } from "../../../rrp/addresses.ts";
import { guardsOf, meant } from "../../../rrp/meaning.ts";
import { encodingIsRight } from "../../../rrp/names.ts";
import { addressesAfter, nameAfter } from "../../host/changes.ts";
import { nameServerMayChange } from "../target.ts";

// What is asked of a change of a name server. RFC 2832 section 4.3.5.

type Change = Request<RrpMod>;

/** The change of a name server that a command means. */
export const alteration = meant<Change, "host-update">("host-update", ({ command }) => command.means);

const ofNameServer = guardsOf(alteration);

/** Addresses that a name server may have. RFC 2832 section 4.3.1.2. */
export const maxAddresses = 13;

const newNameIsFree = ofNameServer("new-name-taken", ({ command: { newName }, registry }) =>
  newName !== undefined && registry.hosts.has(newName) ? [newName] : [],
);

const newParentIsRegistered = ofNameServer("new-parent-not-registered", ({ command: { newName }, registry }) => {
  const place = newName === undefined ? undefined : placeOf(registry, newName);
  const isThere = place?.domain !== undefined && !place.domain.statuses.includes("pendingDelete");
  return place === undefined || isThere ? [] : [place.name];
});

const newParentIsMine = ofNameServer("new-parent-not-sponsored", (request) => {
  const { newName } = request.command;
  const parent = newName === undefined ? undefined : placeOf(request.registry, newName)?.domain;
  return parent === undefined || parent.sponsor === actor(request) ? [] : [parent.sponsor];
});

const addressesOf = ({ addresses }: { readonly addresses: readonly { readonly address: string }[] }) =>
  addresses.map(({ address }) => address);

const addressesAreNew = ofNameServer("address-there-already", ({ command, registry }) => {
  const host = registry.hosts.get(command.name);
  return host === undefined ? [] : addressesOf(command.add).filter((one) => addressesOf(host).includes(one));
});

const addressesAreThere = ofNameServer("address-not-there", ({ command, registry }) => {
  const host = registry.hosts.get(command.name);
  return host === undefined ? [] : addressesOf(command.remove).filter((one) => !addressesOf(host).includes(one));
});

const keepsOneInside = ofNameServer("last-address", (request) => {
  const host = request.registry.hosts.get(request.command.name);
  if (host === undefined || isOutside(request, nameAfter(request))) return [];
  return addressesAfter(request, host).length === 0 ? [host.name] : [];
});

const hasNotTooMany = ofNameServer("too-many-addresses", (request) => {
  const host = request.registry.hosts.get(request.command.name);
  const count = host === undefined ? 0 : addressesAfter(request, host).length;
  return count > maxAddresses ? [`${count}, where ${maxAddresses} is the most`] : [];
});

const hasNoneOutside = ofNameServer("address-outside", (request) => {
  const host = request.registry.hosts.get(request.command.name);
  if (host === undefined || !isOutside(request, nameAfter(request))) return [];
  return addressesOf({ addresses: addressesAfter(request, host) });
});

/** The rules, in the order in which they answer, once the name server is known to be the registrar's. */
export const nameServerChangeRules = [
  ...nameServerMayChange(alteration, "Update"),
  ...encodingIsRight((request: Change) => alteration(request)?.command.newName),
  newNameIsFree,
  newParentIsRegistered,
  newParentIsMine,
  addressesAreNew,
  addressesAreThere,
  keepsOneInside,
  hasNotTooMany,
  hasNoneOutside,
  ...addressesAreFree((request: Change) => {
    const command = alteration(request)?.command;
    return command && { name: command.name, self: command.name, addresses: command.add.addresses };
  }),
] as const;
