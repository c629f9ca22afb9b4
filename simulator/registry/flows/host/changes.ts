import type { HostUpdate } from "../../commands/index.ts";
import { placeFrom } from "../../guards/index.ts";
import type { Host } from "../../objects/index.ts";
import type { Request } from "../../request.ts";

// What an update asks for, and what a host would be after it.

/** The name that a host has after an update. */
export function nameAfter({ command }: Request<HostUpdate>): string {
  return command.newName ?? command.name;
}

/** The domain that a host belongs to after an update, which may have come since: it is looked for in every update. */
export const place = placeFrom(nameAfter);

/** What an update does to statuses. */
export function statusChange({ command }: Request<HostUpdate>) {
  return { add: command.add.statuses, remove: command.remove.statuses };
}

/** The addresses that a host has after an update. */
export function addressesAfter({ command }: Request<HostUpdate>, host: Host): Host["addresses"] {
  const before = new Map(host.addresses.map((address) => [address.address, address]));
  for (const address of command.add.addresses) before.set(address.address, address);
  for (const { address } of command.remove.addresses) before.delete(address);
  return [...before.values()];
}
