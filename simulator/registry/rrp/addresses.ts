import ipaddr from "ipaddr.js";
import { guard } from "../flow.ts";
import { placeOf } from "../hosts.ts";
import type { IpAddress } from "../ip-addresses.ts";
import type { Request } from "../request.ts";

// The rules of addresses that EPP does not have.

/** Addresses and name server that a command brings together. */
export interface Addressed {
  readonly name: string;
  readonly addresses: readonly IpAddress[];
}

/** Whether an address is set apart for something else than a host of the public network. RFC 2832 section 5.1, 535. */
export function isRestricted({ address }: IpAddress): boolean {
  return ipaddr.parse(address).range() !== "unicast";
}

/** No address is restricted, and none is another name server's. RFC 2832 section 5.1. */
export function addressesAreFree<Q extends Request>(of: (request: Q) => (Addressed & { self?: string }) | undefined) {
  return [
    guard("address-restricted", (request: Q) =>
      (of(request)?.addresses ?? []).filter(isRestricted).map(({ address }) => address),
    ),
    guard("address-in-use", (request: Q) => {
      const { addresses = [], self } = of(request) ?? {};
      return addresses.flatMap(({ address }) => holders(request, address).filter((name) => name !== self));
    }),
  ] as const;
}

function holders({ registry }: Request, address: string): readonly string[] {
  const { hostsByAddress } = registry.stored;
  return [...hostsByAddress.find(address)].filter((name) => registry.hosts.has(name));
}

/** Whether a name lies outside the registry's top-level domains. */
export function isOutside({ registry }: Request, name: string): boolean {
  return placeOf(registry, name) === undefined;
}
