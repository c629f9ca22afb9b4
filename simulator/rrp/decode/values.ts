import { type IpAddress, readIpAddress } from "../../registry/ip-addresses.ts";
import { type RrpStatus, rrpStatuses } from "../../registry/rrp/statuses.ts";

// How single values are read. RFC 2832 section 7, RFC 3632 section 2.3.

const longestLabel = 63;
const longestName = 253;

/** What is wrong with a name as such. */
export type NameFault = "badly-written" | "not-possible";

/** Looks at a name: a domain has two labels, a name server two or more. */
export function nameFault(name: string, kind: "domain" | "nameserver"): NameFault | undefined {
  const labels = name.split(".");
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(label))) return "badly-written";
  const isCountRight = kind === "domain" ? labels.length === 2 : labels.length >= 2;
  const isLong = name.length > longestName || labels.some(({ length }) => length > longestLabel);
  return isCountRight && !isLong ? undefined : "not-possible";
}

/** What is wrong with an address as such. */
export type AddressFault = "badly-written" | "not-possible" | "of-the-later-version";

/** Looks at an address: groups of up to three digits, or of up to four hexadecimal ones, without any dotted tail. */
export function addressFault(text: string, version: "1.1.0" | "2.0.0"): AddressFault | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text))
    return text.split(".").every((group) => Number(group) <= 255) ? undefined : "not-possible";
  const isLater = /^[\da-f:]+$/i.test(text) && text.includes(":") && readIpAddress(text) !== undefined;
  if (!isLater) return "badly-written";
  return version === "1.1.0" ? "of-the-later-version" : undefined;
}

/** Reads addresses that have been looked at, each once. What is none is left out. */
export function addressesOf(texts: readonly string[]): readonly IpAddress[] {
  const plain = (text: string) => (text.includes(":") ? text : text.split(".").map(Number).join("."));
  const found = texts.flatMap((text) => readIpAddress(plain(text)) ?? []);
  return [...new Map(found.map((address) => [address.address, address])).values()];
}

/** The status that is meant; undefined where it is none. */
export function statusOf(text: string): RrpStatus | undefined {
  return rrpStatuses.find((status) => status === text.toUpperCase());
}

/** What a line of a change says: `new`, `old=`, or `old=new`. */
export interface Replacement {
  readonly add?: string;
  readonly remove?: string;
}

/** Reads a line of a change. RFC 2832 section 4.3.5; that one value takes the place of another stands in section 7. */
export function replacementOf(value: string): Replacement {
  const sign = value.indexOf("=");
  if (sign < 0) return { add: value };
  const added = value.slice(sign + 1);
  return { remove: value.slice(0, sign), ...(added !== "" && { add: added }) };
}
