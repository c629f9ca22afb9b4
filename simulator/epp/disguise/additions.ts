import { child, type Element } from "../../../xsd/reader.ts";
import { namespaces } from "../../../xsd/schemas.ts";
import { element, mapped, withNext } from "./tree.ts";

// What stands in an answer that a client does not expect.

const stranger = "urn:example:params:xml:ns:outlook-1.0";
const objects: ReadonlySet<string> = new Set([namespaces.domain, namespaces.contact, namespaces.host]);

/** A greeting that announces more than anybody knows. */
export function withUnknownServices(tree: Element): Element {
  return mapped(tree, (one) => {
    if (one.ns !== namespaces.epp || one.name !== "svcMenu") return one;
    const more = withNext(one, element(one.ns, "objURI", "urn:example:params:xml:ns:thing-1.0"));
    const uri = element(one.ns, "extURI", stranger);
    const known = child(more, "svcExtension");
    if (known === undefined) return { ...more, children: [...more.children, element(one.ns, "svcExtension", [uri])] };
    return { ...more, children: more.children.map((inner) => (inner === known ? withNext(known, uri) : inner)) };
  });
}

/** An object's info with a status more. */
export function withStatus(tree: Element, status: string): Element {
  return mapped(tree, (one) =>
    objects.has(one.ns) && one.name === "infData" && child(one, "status") !== undefined
      ? withNext(one, element(one.ns, "status", [], { s: status }))
      : one,
  );
}

/** A response with an extension of a namespace that nobody knows, or of one that was not declared. */
export function withExtension(tree: Element, which: "stranger" | "undeclared"): Element {
  return mapped(tree, (one) => {
    if (one.ns !== namespaces.epp || one.name !== "response") return one;
    const added = which === "stranger" ? outlook : change(one);
    const known = child(one, "extension");
    if (known !== undefined) {
      const more = { ...known, children: [...known.children, added] };
      return { ...one, children: one.children.map((inner) => (inner === known ? more : inner)) };
    }
    const end = one.children.findIndex(({ name }) => name === "trID");
    const extension = element(one.ns, "extension", [added]);
    return { ...one, children: one.children.toSpliced(end < 0 ? one.children.length : end, 0, extension) };
  });
}

const outlook = element(stranger, "outlook", [element(stranger, "forecast", "rough")]);

/** Who changed what, RFC 8590: an extension that the registry does not announce. */
function change(response: Element): Element {
  const transaction = child(response, "trID");
  const server = (transaction && child(transaction, "svTRID"))?.text ?? "unknown";
  const part = (name: string, text: string) => element(namespaces.changePoll, name, text);
  return element(namespaces.changePoll, "changeData", [
    part("operation", "update"),
    part("date", "2000-01-01T00:00:00Z"),
    part("svTRID", server),
    part("who", "registry"),
  ]);
}
