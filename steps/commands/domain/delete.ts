import { namespaces } from "../../../xsd/schemas.ts";
import { xml } from "../../../xsd/write.ts";
import { onlyKeys, type Writer } from "../../support/object-command.ts";
import { deletionDays, deletionDaysKeys } from "../extensions/deletion-days.ts";
import { metadata, metadataKeys } from "../extensions/metadata.ts";
import { present } from "../extensions/present.ts";
import { extensionsNamed } from "../extensions.ts";

/** Deletes a domain. RFC 5731 section 3.2.2. */
export function deleteDomain(name: string): Writer {
  return (said) => {
    onlyKeys(said, ["name", "extension", ...metadataKeys, ...deletionDaysKeys]);
    return {
      verb: xml`<delete><domain:delete xmlns:domain="${namespaces.domain}"><domain:name>${
        said.get("name") ?? name
      }</domain:name></domain:delete></delete>`,
      extensions: present(metadata(said), deletionDays(said), ...extensionsNamed(said.get("extension"))),
    };
  };
}
