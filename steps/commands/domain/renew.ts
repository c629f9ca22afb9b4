import { namespaces } from "../../../xsd/schemas.ts";
import { xml } from "../../../xsd/write.ts";
import { onlyKeys, type Writer } from "../../support/object-command.ts";
import { agreedFees, feeKeys } from "../extensions/fees.ts";
import { metadata, metadataKeys } from "../extensions/tool.ts";

/** Renews a domain that expires on a date. RFC 5731 section 3.2.3. */
export function renewDomain(name: string, expires: string): Writer {
  return (said) => {
    onlyKeys(said, ["name", "current expiration", "period", "token", ...feeKeys, ...metadataKeys]);
    const [length = "", unit = "y"] = (said.get("period") ?? "1 y").split(" ");
    const token = said.get("token");
    return {
      verb: xml`<renew><domain:renew xmlns:domain="${namespaces.domain}"><domain:name>${
        said.get("name") ?? name
      }</domain:name><domain:curExpDate>${said.get("current expiration") ?? expires}</domain:curExpDate>${
        length !== "none" && xml`<domain:period unit="${unit}">${length}</domain:period>`
      }</domain:renew></renew>`,
      extensions: [
        ...agreedFees("renew", said),
        ...(token === undefined || token === "none"
          ? []
          : [
              xml`<allocationToken:allocationToken xmlns:allocationToken="${namespaces.allocationToken}">${token}</allocationToken:allocationToken>`,
            ]),
        ...metadata(said),
      ],
    };
  };
}
