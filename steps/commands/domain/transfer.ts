import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { type Changes, onlyKeys, type Writer } from "../../support/object-command.ts";
import { authInfo, authInfoKeys, givenAuthInfo } from "../auth-info.ts";
import type { TransferOperation } from "../contact.ts";
import { feeKeys, feesNamed } from "../extensions/fees.ts";
import { metadata, metadataKeys } from "../extensions/metadata.ts";
import { present } from "../extensions/present.ts";
import { allocationToken } from "../extensions/token.ts";
import { transferTerms, transferTermsKeys } from "../extensions/transfer-terms.ts";
import { extensionsNamed } from "../extensions.ts";

const keys = [
  "name",
  "period",
  "token",
  "extension",
  ...authInfoKeys,
  ...feeKeys,
  ...metadataKeys,
  ...transferTermsKeys,
];

/** The password of a domain where a scenario does not say otherwise. */
const usualPassword = "2fooBAR";

/** A request has the usual password unless the scenario says otherwise. RFC 5731 sections 3.1.3 and 3.2.4. */
export function transferDomain(operation: TransferOperation, name: string): Writer {
  const usual = operation === "request" ? usualPassword : undefined;
  return (said) => {
    onlyKeys(said, keys);
    const content = [
      xml`<domain:name>${said.get("name") ?? name}</domain:name>`,
      period(said),
      authInfo("domain", givenAuthInfo(said, usual)),
    ];
    return {
      verb: xml`<transfer op="${operation}"><domain:transfer xmlns:domain="${namespaces.domain}">${content}</domain:transfer></transfer>`,
      extensions: present(
        transferTerms(said),
        feesNamed("transfer", said),
        allocationToken(said.get("token")),
        metadata(said),
        ...extensionsNamed(said.get("extension")),
      ),
    };
  };
}

/** `1 year`, `12 months`; nothing where the scenario says nothing. */
function period(said: Changes): Xml | false {
  const [length = "", unit = ""] = (said.get("period") ?? "none").split(" ");
  return length !== "none" && xml`<domain:period unit="${unit.slice(0, 1)}">${length}</domain:period>`;
}
