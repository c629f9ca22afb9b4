import { children, type Element } from "../../../xsd/reader.ts";

/**
 * What a valid command about an object uses though it is not offered: name servers as attributes of a domain, and
 * authorisation information of another kind than a password. RFC 5731 sections 1.1 and 2.6, RFC 5733 section 2.8.
 */
export function optionNotOffered(object: Element | undefined): string | undefined {
  if (object === undefined) return undefined;
  const parts = [object, ...["add", "rem", "chg"].flatMap((name) => children(object, name))];
  const nameservers = parts.flatMap((part) => children(part, "ns")).flatMap((ns) => children(ns, "hostAttr"));
  const authInfos = parts.flatMap((part) => children(part, "authInfo")).flatMap((info) => children(info, "ext"));
  return [...nameservers, ...authInfos][0]?.name;
}
