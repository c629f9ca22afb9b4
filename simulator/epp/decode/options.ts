import { children, type Element } from "../../../xsd/reader.ts";

/**
 * What a valid command about an object uses though it is not offered: name servers of the other model, addresses of those
 * that are attributes, and authorisation information of another kind than a password. RFC 5731 sections 1.1 and 2.6, RFC 5733 section 2.8.
 */
export function optionNotOffered(object: Element | undefined, model: "objects" | "attributes"): string | undefined {
  if (object === undefined) return undefined;
  const parts = [object, ...["add", "rem", "chg"].flatMap((name) => children(object, name))];
  const lists = parts.flatMap((part) => children(part, "ns"));
  const attributes = lists.flatMap((list) => children(list, "hostAttr"));
  const nameservers =
    model === "objects"
      ? attributes
      : [
          ...lists.flatMap((list) => children(list, "hostObj")),
          ...attributes.flatMap((one) => children(one, "hostAddr")),
        ];
  const authInfos = parts.flatMap((part) => children(part, "authInfo")).flatMap((info) => children(info, "ext"));
  return [...nameservers, ...authInfos][0]?.name;
}
