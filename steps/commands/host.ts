import { namespaces } from "../../xsd/schemas.ts";
import { type Xml, xml } from "../../xsd/write.ts";
import { type Changes, onlyKeys, type Writer } from "../support/object-command.ts";
import { extensionsNamed } from "./extensions.ts";

// Commands about hosts, as RFC 5732 section 3 has them.

/** Asks which names are free. */
export function checkHosts(names: readonly string[]): Writer {
  return (changes) => {
    onlyKeys(changes, ["names", "extension"]);
    return about("check", nameElements(changes.has("names") ? listed(changes.get("names")) : names), changes);
  };
}

/** Creates a host; `addresses` are those of the table, or none. */
export function createHost(name: string): Writer {
  return (changes) => {
    onlyKeys(changes, ["name", "addresses", "extension"]);
    return about(
      "create",
      [nameElement(changes.get("name") ?? name), addressElements(changes.get("addresses"))],
      changes,
    );
  };
}

/** Shows a host. */
export function infoHost(name: string): Writer {
  return (changes) => aboutOne("info", name, changes);
}

/** Deletes a host. */
export function deleteHost(name: string): Writer {
  return (changes) => aboutOne("delete", name, changes);
}

/** Changes a host. */
export function updateHost(name: string): Writer {
  return (changes) => {
    onlyKeys(changes, [
      "name",
      "new name",
      "add address",
      "add status",
      "remove address",
      "remove status",
      "extension",
    ]);
    const newName = changes.get("new name") ?? "none";
    return about(
      "update",
      [
        nameElement(changes.get("name") ?? name),
        parts("add", changes.get("add address"), changes.get("add status")),
        parts("rem", changes.get("remove address"), changes.get("remove status")),
        newName !== "none" && xml`<host:chg>${nameElement(newName)}</host:chg>`,
      ],
      changes,
    );
  };
}

function aboutOne(verb: string, name: string, changes: Changes) {
  onlyKeys(changes, ["name", "extension"]);
  return about(verb, nameElement(changes.get("name") ?? name), changes);
}

type Content = Parameters<typeof xml>[1];

function about(verb: string, content: Content, changes: Changes) {
  const object = xml`<host:${verb} xmlns:host="${namespaces.host}">${content}</host:${verb}>`;
  return { verb: xml`<${verb}>${object}</${verb}>`, extensions: extensionsNamed(changes.get("extension")) };
}

function nameElement(name: string): Xml {
  return xml`<host:name>${name}</host:name>`;
}

function nameElements(names: readonly string[]): readonly Xml[] {
  return names.map(nameElement);
}

/** `add` or `rem`; left out where the scenario says nothing of it, and empty where it says `nothing`. */
function parts(name: "add" | "rem", addresses: string | undefined, statuses: string | undefined) {
  if ((addresses ?? "none") === "none" && (statuses ?? "none") === "none") return undefined;
  const statusElements = listed(statuses).map((status) => xml`<host:status s="${status}"/>`);
  return xml`<host:${name}>${addressElements(addresses)}${statusElements}</host:${name}>`;
}

/**
 * Addresses as a table has them: each with its version, or what the scenario says instead: `192.0.2.1 as v6`,
 * `192.0.2.1 unmarked`.
 */
function addressElements(text: string | undefined): readonly Xml[] {
  return listed(text).map((one) => {
    const [address = "", ...how] = one.split(" ");
    if (how[0] === "unmarked") return xml`<host:addr>${address}</host:addr>`;
    const version = how[0] === "as" ? how[1] : address.includes(":") ? "v6" : "v4";
    return xml`<host:addr ip="${version}">${address}</host:addr>`;
  });
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === "none" || text === "nothing" ? [] : text.split(/,\s*/);
}
