import { child, children, type Element, textOf } from "../../../../xsd/reader.ts";
import type { ContactReference, DomainParts, Period } from "../../../registry/commands/index.ts";
import type { AuthInfo } from "../../../registry/objects/index.ts";
import { attributeOf, given, rawsOf, tokenOf } from "../values.ts";

/** The name that a command is about, as written: whether it is one is the registry's business. */
export function nameOf(object: Element): string {
  const name = child(object, "name");
  return name ? textOf(name) : "";
}

/** RFC 5731 section 2.7. */
export function periodOf(parent: Element): Period | undefined {
  const element = child(parent, "period");
  return element && periodIn(element);
}

/** A period from its own element. */
export function periodIn(element: Element): Period {
  return { value: Number(textOf(element)), unit: attributeOf(element, "unit") === "m" ? "m" : "y" };
}

/** RFC 5731 section 2.6. */
export function authInfoOf(parent: Element): AuthInfo | undefined {
  const authInfo = child(parent, "authInfo");
  const password = authInfo && child(authInfo, "pw");
  return password && { password: textOf(password), ...given("repositoryId", attributeOf(password, "roid")) };
}

/** Names of hosts, whether they are objects or attributes: RFC 5731 section 1.1. */
export function nameserversOf(parent: Element | undefined): readonly string[] {
  const list = parent && child(parent, "ns");
  const attributes = list ? children(list, "hostAttr") : [];
  return [...rawsOf(list, "hostObj"), ...attributes.flatMap((one) => rawsOf(one, "hostName"))];
}

const roles = ["admin", "billing", "tech"] as const;

/** RFC 5731 section 2.2. */
export function contactsOf(parent: Element | undefined): readonly ContactReference[] {
  return (parent ? children(parent, "contact") : []).map((contact) => ({
    id: textOf(contact),
    ...given(
      "role",
      roles.find((role) => role === attributeOf(contact, "type")),
    ),
  }));
}

/** What an update adds or removes. RFC 5731 section 3.2.5. */
export function partsOf(parent: Element | undefined): DomainParts {
  const statuses = parent ? children(parent, "status") : [];
  return {
    nameservers: nameserversOf(parent),
    contacts: contactsOf(parent),
    statuses: statuses.map((status) => attributeOf(status, "s") ?? ""),
  };
}

/** Whether an update's part asks for anything. */
export function isEmpty({ nameservers, contacts, statuses }: DomainParts): boolean {
  return nameservers.length + contacts.length + statuses.length === 0;
}

/** The text of a number, which is a whole one. */
export function numberOf(parent: Element, name: string): number {
  return Number(tokenOf(parent, name));
}
