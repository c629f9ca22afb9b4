import ipaddr from "ipaddr.js";

/** An IP address in its normal form: dotted quad, or IPv6 as RFC 5952 writes it. */
export interface IpAddress {
  readonly version: "v4" | "v6";
  readonly address: string;
}

/**
 * Reads an IP address as it is written in text, in any form of RFC 4291; a zone is left off. An IPv4 address inside an
 * IPv6 one (`::ffff:192.0.2.1`) is that IPv4 address. Undefined where the text is no address.
 */
export function readIpAddress(text: string): IpAddress | undefined {
  const plain = text.includes(":") ? text.replace(/%.*$/, "") : text;
  if (!isAddress(plain)) return undefined;
  const address = ipaddr.process(plain);
  return address instanceof ipaddr.IPv6
    ? { version: "v6", address: address.toRFC5952String() }
    : { version: "v4", address: address.toString() };
}

function isAddress(text: string): boolean {
  const last = text.slice(text.lastIndexOf(":") + 1);
  if (last.includes(".") && !ipaddr.IPv4.isValidFourPartDecimal(last)) return false;
  return text.includes(":") ? ipaddr.IPv6.isValid(text) : last.includes(".");
}
