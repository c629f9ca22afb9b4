import { namespaces } from "../../xsd/schemas.ts";
import { type Xml, xml } from "../../xsd/write.ts";
import { onlyKeys } from "../support/object-command.ts";
import { authInfo, authInfoKeys, givenAuthInfo } from "./auth-info.ts";
import { disclose, list, postalInfoKeys, postalInfos, sampleForm, telephone } from "./contact-parts.ts";

// What the suite says about contacts, written independently of how any server reads it. RFC 5733 section 3.

type Said = ReadonlyMap<string, string>;

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

/** Everything that describes a new contact. */
export const createKeys: readonly string[] = ["id", ...describingKeys];
const updateKeys: readonly string[] = ["id", ...describingKeys, "add status", "remove status"];

/** RFC 5733 section 3.1.1. */
export function checkContacts(ids: readonly string[]): Xml {
  const written = ids.map((id) => xml`<contact:id>${id}</contact:id>`);
  return xml`<check><contact:check xmlns:contact="${namespaces.contact}">${written}</contact:check></check>`;
}

/** RFC 5733 section 3.2.1: a whole contact, with what the scenario says differently. */
export function createContact(usualId: string, said: Said): Xml {
  onlyKeys(said, createKeys);
  const id = said.get("id") ?? usualId;
  return xml`<create><contact:create xmlns:contact="${namespaces.contact}"><contact:id>${id}</contact:id>${[
    postalInfos(said, { usualForms: ["int"], sample: sampleForm }),
    telephone("voice", said),
    telephone("fax", said),
    xml`<contact:email>${said.get("email") ?? "sample@example.com"}</contact:email>`,
    authInfo("contact", givenAuthInfo(said, usualPassword)),
    disclose(said),
  ]}</contact:create></create>`;
}

/** RFC 5733 section 3.2.2. */
export function deleteContact(usualId: string, said: Said): Xml {
  onlyKeys(said, ["id"]);
  const id = said.get("id") ?? usualId;
  return xml`<delete><contact:delete xmlns:contact="${namespaces.contact}"><contact:id>${id}</contact:id></contact:delete></delete>`;
}

/** RFC 5733 section 3.1.2. */
export function contactInfo(usualId: string, said: Said): Xml {
  return xml`<info><contact:info xmlns:contact="${namespaces.contact}">${authorised(usualId, said)}</contact:info></info>`;
}

export type TransferOperation = "request" | "query" | "approve" | "reject" | "cancel";

/** RFC 5733 sections 3.1.3 and 3.2.4. A request has the usual password unless the scenario says otherwise. */
export function transferContact(operation: TransferOperation, usualId: string, said: Said): Xml {
  const usual = operation === "request" ? usualPassword : undefined;
  return xml`<transfer op="${operation}"><contact:transfer xmlns:contact="${namespaces.contact}">${authorised(
    usualId,
    said,
    usual,
  )}</contact:transfer></transfer>`;
}

/** RFC 5733 section 3.2.5: only what the scenario says. */
export function updateContact(usualId: string, said: Said): Xml {
  onlyKeys(said, updateKeys);
  const changes = [
    postalInfos(said, { usualForms: [] }),
    telephone("voice", said),
    telephone("fax", said),
    said.has("email") && xml`<contact:email>${said.get("email")}</contact:email>`,
    authInfo("contact", givenAuthInfo(said)),
    disclose(said),
  ].filter((part) => part !== false && !(Array.isArray(part) && part.length === 0));
  return xml`<update><contact:update xmlns:contact="${namespaces.contact}"><contact:id>${said.get("id") ?? usualId}</contact:id>${[
    statuses("add", said.get("add status")),
    statuses("rem", said.get("remove status")),
    changes.length > 0 && xml`<contact:chg>${changes}</contact:chg>`,
  ]}</contact:update></update>`;
}

function authorised(usualId: string, said: Said, usual?: string): Xml {
  onlyKeys(said, ["id", ...authInfoKeys]);
  return xml`<contact:id>${said.get("id") ?? usualId}</contact:id>${authInfo("contact", givenAuthInfo(said, usual))}`;
}

function statuses(change: "add" | "rem", listed: string | undefined): Xml | false {
  if (listed === undefined || listed === "none") return false;
  const each = list(listed).map((status) => xml`<contact:status s="${status}"/>`);
  return change === "add" ? xml`<contact:add>${each}</contact:add>` : xml`<contact:rem>${each}</contact:rem>`;
}
