import { child, children, type Element } from "../../../xsd/reader.ts";
import type {
  HostCheck,
  HostCreate,
  HostDelete,
  HostInfo,
  HostParts,
  HostUpdate,
} from "../../registry/commands/index.ts";
import { type IpAddress, readIpAddress } from "../../registry/ip-addresses.ts";
import type { Choice } from "./choose.ts";
import type { Decoder } from "./decoder.ts";
import { tokenIn } from "./values.ts";

// Commands about hosts. RFC 5732 section 3.

export const decodeHostCheck: Decoder<HostCheck> = (base, { object }) => ({
  ...base,
  flow: "host-check",
  names: object ? children(object, "name").map(tokenIn) : [],
});

export const decodeHostCreate: Decoder<HostCreate> = (base, choice) => ({
  ...base,
  flow: "host-create",
  name: nameIn(choice.object),
  addresses: addressesIn(choice.object),
});

export const decodeHostDelete: Decoder<HostDelete> = (base, { object }) => ({
  ...base,
  flow: "host-delete",
  name: nameIn(object),
});

export const decodeHostInfo: Decoder<HostInfo> = (base, { object }) => ({
  ...base,
  flow: "host-info",
  name: nameIn(object),
});

export const decodeHostUpdate: Decoder<HostUpdate> = (base, { object }) => {
  const change = object && child(object, "chg");
  return {
    ...base,
    flow: "host-update",
    name: nameIn(object),
    ...(change && { newName: nameIn(change) }),
    add: partsIn(object && child(object, "add")),
    remove: partsIn(object && child(object, "rem")),
  };
};

/** An address that is marked as being of the other version. One that cannot be read is of none. */
export function addressVersionOffends({ object }: Choice): string | undefined {
  const offends = (element: Element) => {
    const address = readIpAddress(tokenIn(element));
    return address !== undefined && address.version !== (element.attributes.get("ip") ?? "v4");
  };
  const found = addressElements(object).find(offends);
  return found && tokenIn(found);
}

/** A text in the place of an address that is none. RFC 5732 section 2.5. */
export function unreadableAddress({ object }: Choice): string | undefined {
  return addressElements(object)
    .map(tokenIn)
    .find((text) => readIpAddress(text) === undefined);
}

function addressElements(object: Element | undefined): readonly Element[] {
  if (object === undefined) return [];
  const parts = [object, ...children(object, "add"), ...children(object, "rem")];
  return parts.flatMap((part) => children(part, "addr"));
}

function nameIn(element: Element | undefined): string {
  return tokenIn(element && child(element, "name"));
}

function partsIn(element: Element | undefined): HostParts {
  const statuses = element ? children(element, "status") : [];
  return {
    addresses: addressesIn(element),
    statuses: statuses.map((status) => status.attributes.get("s") ?? ""),
  };
}

/** Each address once, however it is written. */
function addressesIn(element: Element | undefined): readonly IpAddress[] {
  const found = new Map<string, IpAddress>();
  for (const one of element ? children(element, "addr") : []) {
    const address = readIpAddress(tokenIn(one));
    if (address !== undefined) found.set(address.address, address);
  }
  return [...found.values()];
}
