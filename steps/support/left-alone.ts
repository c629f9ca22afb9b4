import { child, type Element, readFrame, textOf, token } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { NotApplicable } from "./verdicts.ts";

const changing: readonly string[] = ["create", "delete", "renew", "transfer", "update"];

/**
 * Makes sure that a document changes nothing that the profile says to leave alone: names of domains and hosts and ids of
 * contacts, in which `*` stands for anything. What only asks may name them. RFC 5730 section 2.9.
 */
export function refuseToTouch(leaveAlone: readonly string[], document: Uint8Array): void {
  if (leaveAlone.length === 0) return;
  refuseNames(leaveAlone, objectsChangedBy(readFrame(document).root));
}

/** Makes sure that none of the names that something changes is to be left alone. */
export function refuseNames(leaveAlone: readonly string[], named: readonly string[]): void {
  const patterns = leaveAlone.map((pattern) => [pattern, expressionOf(pattern)] as const);
  for (const name of named)
    for (const [pattern, expression] of patterns)
      if (expression.test(name))
        throw new NotApplicable(`the profile says to leave ${pattern} alone, and this is ${name}`);
}

function objectsChangedBy(root: Element | undefined): readonly string[] {
  const command = root && child(root, "command");
  const verb = command?.children.find(({ name }) => changing.includes(name));
  if (verb === undefined || (verb.name === "transfer" && verb.attributes.get("op") === "query")) return [];
  return verb.children
    .filter(({ ns }) => [namespaces.domain, namespaces.host, namespaces.contact].some((known) => known === ns))
    .flatMap((object) => object.children.filter(({ name }) => name === "name" || name === "id"))
    .map((name) => token(textOf(name)));
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}
