import { namespaces } from "../../../xsd/schemas.ts";
import { xml } from "../../../xsd/write.ts";
import { onlyKeys, type Writer } from "../../support/object-command.ts";
import { feeKeys, feesNamed } from "../extensions/fees.ts";
import { metadata, metadataKeys } from "../extensions/metadata.ts";
import { present } from "../extensions/present.ts";
import { allocationToken } from "../extensions/token.ts";
import { extensionsNamed } from "../extensions.ts";

/** Renews a domain that expires on a date. RFC 5731 section 3.2.3. */
export function renewDomain(name: string, expires: string): Writer {
  return (said) => {
    onlyKeys(said, ["name", "current expiration", "period", "token", "extension", ...feeKeys, ...metadataKeys]);
    const [length = "", unit = ""] = (said.get("period") ?? "1 year").split(" ");
    return {
      verb: xml`<renew><domain:renew xmlns:domain="${namespaces.domain}"><domain:name>${
        said.get("name") ?? name
      }</domain:name><domain:curExpDate>${said.get("current expiration") ?? expires}</domain:curExpDate>${
        length !== "none" && xml`<domain:period unit="${unit.slice(0, 1)}">${length}</domain:period>`
      }</domain:renew></renew>`,
      extensions: present(
        feesNamed("renew", said),
        allocationToken(said.get("token")),
        metadata(said),
        ...extensionsNamed(said.get("extension")),
      ),
    };
  };
}
