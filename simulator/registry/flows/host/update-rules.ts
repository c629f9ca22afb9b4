import type { HostUpdate } from "../../commands/index.ts";
import { guard } from "../../flow.ts";
import type { Request } from "../../request.ts";
import { addressesAfter, place } from "./changes.ts";
import { named } from "./target.ts";

// What only the update of a host asks about.

type Update = Request<HostUpdate>;

/** Only a host that belongs to a domain of this registry is given another name by its sponsor. */
export const staysOrBelongsHere = guard("cannot-rename-external-host", (request: Update) => {
  const { command, superuser } = request;
  const host = named.find(request);
  const isOutside = host !== undefined && host.superordinate === undefined;
  return command.newName !== undefined && isOutside && !superuser ? [host.name] : [];
});

/** Nobody has the new name, not even the host itself. */
export const newNameIsFree = guard("host-already-exists", ({ command: { newName }, registry }: Update) =>
  newName !== undefined && registry.hosts.has(newName) ? [newName] : [],
);

/** No address comes to a host that will lie outside this registry. */
const addsNoneOutside = guard("cannot-add-ip-to-external-host", (request: Update) =>
  place(request) === undefined ? request.command.add.addresses.map(({ address }) => address) : [],
);

/** A host that leaves this registry leaves its addresses behind. */
const takesNoneOutside = guard("rename-host-to-external-remove-ip", (request: Update) => {
  const host = named.find(request);
  if (host?.superordinate === undefined || place(request) !== undefined) return [];
  return addressesAfter(request, host).map(({ address }) => address);
});

/** A host inside this registry has an address. */
const keepsOneInside = guard(
  "cannot-remove-subordinate-host-last-ip",
  (request: Update) => {
    const host = named.find(request);
    if (host === undefined || place(request) === undefined) return [];
    return addressesAfter(request, host).length === 0 ? [host.name] : [];
  },
  // The one is about hosts that will lie outside this registry, the other about those inside.
  ["rename-host-to-external-remove-ip"],
);

/** The rules of addresses, in the order in which they answer. */
export const addressRules = [addsNoneOutside, takesNoneOutside, keepsOneInside] as const;
