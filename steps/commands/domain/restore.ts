import { namespaces } from "../../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../../xsd/write.ts";
import { onlyKeys, type Writer } from "../../support/object-command.ts";
import { HarnessError } from "../../support/verdicts.ts";
import { feeKeys, feesNamed } from "../extensions/fees.ts";
import { metadata, metadataKeys } from "../extensions/metadata.ts";
import { present } from "../extensions/present.ts";
import { extensionsNamed } from "../extensions.ts";

/** What the update that carries a restore changes besides, by what a scenario calls it. */
const changes: Readonly<Record<string, Xml>> = {
  nothing: raw("<domain:chg/>"),
  "empty parts": raw("<domain:add/><domain:rem/><domain:chg/>"),
  "adds a status": raw('<domain:add><domain:status s="clientHold"/></domain:add>'),
  "removes a status": raw('<domain:rem><domain:status s="clientHold"/></domain:rem>'),
  "changes the password": raw(
    "<domain:chg><domain:authInfo><domain:pw>a-new-password</domain:pw></domain:authInfo></domain:chg>",
  ),
};

/** Asks for a domain to be restored: an update that changes nothing. RFC 3915 section 4.2.5. */
export function restoreDomain(name: string): Writer {
  return (said) => {
    onlyKeys(said, ["name", "besides", "extension", ...feeKeys, ...metadataKeys]);
    const besides = changes[said.get("besides") ?? "nothing"];
    if (besides === undefined)
      throw new HarnessError(`a restore besides may be one of ${Object.keys(changes).join(", ")}`);
    return {
      verb: xml`<update><domain:update xmlns:domain="${namespaces.domain}"><domain:name>${
        said.get("name") ?? name
      }</domain:name>${besides}</domain:update></update>`,
      extensions: present(
        xml`<rgp:update xmlns:rgp="${namespaces.rgp}"><rgp:restore op="request"/></rgp:update>`,
        feesNamed("update", said),
        metadata(said),
        ...extensionsNamed(said.get("extension")),
      ),
    };
  };
}
