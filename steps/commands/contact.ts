import { namespaces } from "../../xsd/schemas.ts";
import { type Part, raw, type Xml, xml } from "../../xsd/write.ts";
import { type Changes, onlyKeys, type Writer } from "../support/object-command.ts";
import { authInfo, authInfoKeys, givenAuthInfo } from "./auth-info.ts";
import { disclose, list, postalInfoKeys, postalInfos, sampleForm, telephone } from "./contact-parts.ts";
import { extensionsNamed } from "./extensions.ts";

// What the suite says about contacts, written independently of how any server reads it. RFC 5733 section 3.

/** The password of a contact where a scenario does not say otherwise. */
export const usualPassword = "2fooBAR";

const describingKeys = [
  ...postalInfoKeys,
  "voice",
  "voice extension",
  "fax",
  "fax extension",
  "email",
  ...authInfoKeys,
  "disclose",
  "disclose flag",
];

/** Everything that describes a contact: the keys of a table that makes one. */
export const describing: readonly string[] = describingKeys;

/** Asks which ids are free. RFC 5733 section 3.1.1. */
export function checkContacts(ids: readonly string[]): Writer {
  return (said) => {
    onlyKeys(said, ["ids", "extension"]);
    return about("check", (said.has("ids") ? list(said.get("ids")) : ids).map(idElement), said);
  };
}

/** Creates a whole contact, with what the scenario says differently. RFC 5733 section 3.2.1. */
export function createContact(id: string): Writer {
  return (said) => {
    onlyKeys(said, ["id", "extension", "valid", ...describingKeys]);
    const parts = [
      idElement(said.get("id") ?? id),
      postalInfos(said, { usualForms: ["int"], sample: sampleForm }),
      telephone("voice", said),
      telephone("fax", said),
      emailElement(said.get("email") ?? "sample@example.com"),
      authInfo("contact", givenAuthInfo(said, usualPassword)),
      disclose(said),
    ];
    return about("create", parts, said);
  };
}

/** Deletes a contact. RFC 5733 section 3.2.2. */
export function deleteContact(id: string): Writer {
  return (said) => {
    onlyKeys(said, ["id", "extension"]);
    return about("delete", idElement(said.get("id") ?? id), said);
  };
}

/** Shows a contact. RFC 5733 section 3.1.2. */
export function contactInfo(id: string): Writer {
  return (said) => about("info", authorised(id, said), said);
}

export type TransferOperation = "request" | "query" | "approve" | "reject" | "cancel";

/** A request has the usual password unless the scenario says otherwise. RFC 5733 sections 3.1.3 and 3.2.4. */
export function transferContact(operation: TransferOperation, id: string): Writer {
  const usual = operation === "request" ? usualPassword : undefined;
  return (said) => about("transfer", authorised(id, said, usual), said, xml` op="${operation}"`);
}

/** Changes what the scenario says, and nothing else. RFC 5733 section 3.2.5. */
export function updateContact(id: string): Writer {
  return (said) => {
    onlyKeys(said, ["id", "extension", "valid", "add status", "remove status", "change", ...describingKeys]);
    const changes = [
      postalInfos(said, { usualForms: [] }),
      telephone("voice", said),
      telephone("fax", said),
      said.has("email") && emailElement(said.get("email") ?? ""),
      authInfo("contact", givenAuthInfo(said)),
      disclose(said),
    ];
    const isChanged = said.get("change") === "nothing" || changes.some((part) => part !== false && !isNone(part));
    const parts = [
      idElement(said.get("id") ?? id),
      statuses("add", said.get("add status")),
      statuses("rem", said.get("remove status")),
      isChanged && xml`<contact:chg>${changes}</contact:chg>`,
    ];
    return about("update", parts, said);
  };
}

function about(verb: string, content: Part, said: Changes, attribute?: Xml): ReturnType<Writer> {
  const object = xml`<contact:${raw(verb)} xmlns:contact="${namespaces.contact}">${content}</contact:${raw(verb)}>`;
  return {
    verb: xml`<${raw(verb)}${attribute}>${object}</${raw(verb)}>`,
    extensions: extensionsNamed(said.get("extension")),
  };
}

function idElement(id: string): Xml {
  return xml`<contact:id>${id}</contact:id>`;
}

function emailElement(email: string): Xml {
  return xml`<contact:email>${email}</contact:email>`;
}

function authorised(id: string, said: Changes, usual?: string): Part {
  onlyKeys(said, ["id", "extension", ...authInfoKeys]);
  return [idElement(said.get("id") ?? id), authInfo("contact", givenAuthInfo(said, usual))];
}

function statuses(change: "add" | "rem", listed: string | undefined): Xml | false {
  if (listed === undefined || listed === "none") return false;
  const each = list(listed).map((status) => xml`<contact:status s="${status}"/>`);
  return xml`<contact:${raw(change)}>${each}</contact:${raw(change)}>`;
}

function isNone(part: Part): boolean {
  return Array.isArray(part) && part.length === 0;
}
