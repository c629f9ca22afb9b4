import { child, children, type Element } from "../../../xsd/reader.ts";
import type { Address, PostalInfoChange } from "../../registry/commands/index.ts";
import type { Disclosure, PostalInfo, Telephone } from "../../registry/objects/index.ts";
import { booleanOf, lineIn, tokenIn } from "./values.ts";

// The parts that contacts are described by. RFC 5733 section 2.

type Form = "int" | "loc";

/** The forms of the address of a new contact. Empty parts are as good as absent. */
export function postalInfosIn(holder: Element): readonly PostalInfo[] {
  return children(holder, "postalInfo").map((info) => {
    const organisation = lineIn(child(info, "org"));
    return {
      type: formOf(info),
      name: lineIn(child(info, "name")),
      ...(organisation !== "" && { organisation }),
      ...addressIn(child(info, "addr")),
    };
  });
}

/** What changes in the forms of the address. */
export function postalInfoChangesIn(holder: Element): readonly PostalInfoChange[] {
  return children(holder, "postalInfo").map((info) => {
    const [name, organisation, address] = [child(info, "name"), child(info, "org"), child(info, "addr")];
    return {
      type: formOf(info),
      ...(name && { name: lineIn(name) }),
      ...(organisation && { organisation: lineIn(organisation) }),
      ...(address && { address: addressIn(address) }),
    };
  });
}

function addressIn(element: Element | undefined): Address {
  const streets = element ? children(element, "street").map(lineIn) : [];
  const province = lineIn(element && child(element, "sp"));
  const postalCode = tokenIn(element && child(element, "pc"));
  return {
    streets: streets.filter((line) => line !== ""),
    city: lineIn(element && child(element, "city")),
    ...(province !== "" && { province }),
    ...(postalCode !== "" && { postalCode }),
    country: tokenIn(element && child(element, "cc")),
  };
}

/** A telephone; its number is empty where the element is. */
export function telephoneIn(element: Element | undefined): Telephone | undefined {
  if (element === undefined) return undefined;
  const extension = element.attributes.get("x")?.trim();
  return { number: tokenIn(element), ...(extension !== undefined && extension !== "" && { extension }) };
}

/** A telephone, if there is one. */
export function telephoneOrNone(element: Element | undefined): Telephone | undefined {
  const telephone = telephoneIn(element);
  return telephone?.number === "" ? undefined : telephone;
}

/** Which data may be disclosed, or are to be kept back. RFC 5733 section 2.9. */
export function disclosureIn(element: Element | undefined): Disclosure | undefined {
  if (element === undefined) return undefined;
  const forms = (name: string) => children(element, name).map(formOf);
  return {
    flag: booleanOf(element.attributes.get("flag") ?? ""),
    names: forms("name"),
    organisations: forms("org"),
    addresses: forms("addr"),
    voice: child(element, "voice") !== undefined,
    fax: child(element, "fax") !== undefined,
    email: child(element, "email") !== undefined,
  };
}

function formOf({ attributes }: Element): Form {
  return attributes.get("type")?.trim() === "loc" ? "loc" : "int";
}
