import { namespaces } from "../../../xsd/schemas.ts";
import { xml } from "../../../xsd/write.ts";
import { onlyKeys, type Writer } from "../../support/object-command.ts";
import { deletionDays, deletionKeys, metadata, metadataKeys } from "../extensions/tool.ts";

/** Deletes a domain. RFC 5731 section 3.2.2. */
export function deleteDomain(name: string): Writer {
  return (said) => {
    onlyKeys(said, ["name", ...metadataKeys, ...deletionKeys]);
    return {
      verb: xml`<delete><domain:delete xmlns:domain="${namespaces.domain}"><domain:name>${
        said.get("name") ?? name
      }</domain:name></domain:delete></delete>`,
      extensions: [...metadata(said), ...deletionDays(said)],
    };
  };
}
