import { child, type Element, readFrame, textOf, token } from "../../../xsd/reader.ts";
import type { Kind } from "./journal.ts";

/** An object that a document makes, renames to, or deletes. */
export interface Touched {
  readonly what: "made" | "deleted";
  readonly kind: Kind;
  readonly name: string;
  /** Over what; EPP where it is left out. */
  readonly protocol?: "rrp";
}

const named: Readonly<Record<string, { readonly kind: Kind; readonly by: string }>> = {
  "urn:ietf:params:xml:ns:domain-1.0": { kind: "domain", by: "name" },
  "urn:ietf:params:xml:ns:host-1.0": { kind: "host", by: "name" },
  "urn:ietf:params:xml:ns:contact-1.0": { kind: "contact", by: "id" },
};

/** What a document makes or deletes, if it is read as it looks; a host that is renamed is made under its new name. */
export function touchedBy(document: Buffer): Touched | undefined {
  // Most documents do neither, and reading one takes its time.
  if (!document.includes("create") && !document.includes("delete") && !document.includes("chg")) return undefined;
  const reading = readFrame(document);
  const command = reading.root?.children.find(({ name }) => name === "command");
  for (const verb of command?.children ?? []) {
    const [object] = verb.children;
    if (object === undefined) continue;
    if (verb.name === "create") return touched("made", object);
    if (verb.name === "delete") return touched("deleted", object);
    const change = verb.name === "update" && object.ns.includes("host-1.0") ? child(object, "chg") : undefined;
    if (change !== undefined) return touched("made", { ...change, ns: object.ns });
  }
  return undefined;
}

function touched(what: Touched["what"], object: Element): Touched | undefined {
  const how = named[object.ns];
  const name = how && child(object, how.by);
  return how && name ? { what, kind: how.kind, name: token(textOf(name)) } : undefined;
}
