import { namespaces } from "../../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../../xsd/write.ts";
import { listed } from "../../support/cells.ts";
import { type Changes, onlyKeys, type Writer } from "../../support/object-command.ts";
import { authInfo, authInfoKeys, givenAuthInfo } from "../auth-info.ts";
import { automaticRenewal, automaticRenewalKeys } from "../extensions/automatic-renewal.ts";
import { dnssecChangeKeys, dnssecUpdate } from "../extensions/dnssec-update.ts";
import { feeKeys, feesNamed } from "../extensions/fees.ts";
import { metadata, metadataKeys } from "../extensions/metadata.ts";
import { present } from "../extensions/present.ts";
import { extensionsNamed } from "../extensions.ts";

const roles = ["admin", "billing", "tech"] as const;
const listedParts = ["name servers", "name servers as attributes", ...roles, "contacts without a type", "statuses"];
const ownKeys = [
  "name",
  ...["add", "remove"].flatMap((change) => listedParts.map((part) => `${change} ${part}`)),
  "status text",
  "registrant",
  ...authInfoKeys,
  "change",
  "extension",
];
const keys = [...ownKeys, ...automaticRenewalKeys, ...dnssecChangeKeys, ...feeKeys, ...metadataKeys];

/**
 * Changes what the scenario says, and nothing else; `auth info` `removed` is that there is to be none, `change`
 * `nothing` the element without content. RFC 5731 section 3.2.5.
 */
export function updateDomain(name: string): Writer {
  return (said) => {
    onlyKeys(said, keys);
    const content = [
      xml`<domain:name>${said.get("name") ?? name}</domain:name>`,
      parts("add", said),
      parts("remove", said),
      change(said),
    ];
    return {
      verb: xml`<update><domain:update xmlns:domain="${namespaces.domain}">${content}</domain:update></update>`,
      extensions: present(
        dnssecUpdate(said),
        feesNamed("update", said),
        metadata(said),
        automaticRenewal(said),
        ...extensionsNamed(said.get("extension")),
      ),
    };
  };
}

function parts(verb: "add" | "remove", said: Changes): Xml | false {
  const all = (what: string) => listed(said.get(`${verb} ${what}`));
  const content = [
    ...nameservers(all("name servers"), all("name servers as attributes")),
    ...roles.flatMap((role) => all(role).map((id) => xml`<domain:contact type="${role}">${id}</domain:contact>`)),
    ...all("contacts without a type").map((id) => xml`<domain:contact>${id}</domain:contact>`),
    ...all("statuses").map((status) => xml`<domain:status s="${status}">${said.get("status text")}</domain:status>`),
  ];
  const element = raw(`domain:${verb === "add" ? "add" : "rem"}`);
  return content.length > 0 && xml`<${element}>${content}</${element}>`;
}

function nameservers(objects: readonly string[], attributes: readonly string[]): readonly Xml[] {
  if (objects.length + attributes.length === 0) return [];
  return [
    xml`<domain:ns>${objects.map((host) => xml`<domain:hostObj>${host}</domain:hostObj>`)}${attributes.map(
      (host) => xml`<domain:hostAttr><domain:hostName>${host}</domain:hostName></domain:hostAttr>`,
    )}</domain:ns>`,
  ];
}

function change(said: Changes): Xml | false {
  const registrant = said.get("registrant");
  const content = [
    registrant !== undefined && registrant !== "none" && xml`<domain:registrant>${registrant}</domain:registrant>`,
    said.get("auth info") === "removed"
      ? xml`<domain:authInfo><domain:null/></domain:authInfo>`
      : authInfo("domain", givenAuthInfo(said)),
  ];
  const isChanged = said.get("change") === "nothing" || content.some((part) => part !== false);
  return isChanged && xml`<domain:chg>${content}</domain:chg>`;
}
