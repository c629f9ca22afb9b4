import type { Element } from "../../../xsd/reader.ts";
import { namespaces } from "../../../xsd/schemas.ts";
import { mapped } from "./tree.ts";

/** How long the schema lets a value be, in characters. RFC 5733 section 4, RFC 5730 section 4. */
const limits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  [namespaces.contact]: { name: 255, org: 255, street: 255, city: 255, sp: 255, pc: 16 },
  [namespaces.epp]: { svID: 64 },
};

/** Messages of so many characters, and other texts as long as may be. */
export function lengthened(tree: Element, length: number): Element {
  return mapped(tree, (one) => {
    if (one.children.length > 0) return one;
    const isMessage = one.ns === namespaces.epp && one.name === "msg";
    const limit = isMessage ? length : limits[one.ns]?.[one.name];
    return limit === undefined || one.text === "" || one.text.length >= limit ? one : padded(one, limit);
  });
}

function padded(one: Element, length: number): Element {
  return { ...one, text: one.text.padEnd(length, "-and-more") };
}
