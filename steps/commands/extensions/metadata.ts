import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of a command of the registry's own tools. */
export const metadataKeys = ["reason", "requested by registrar", "anchor tenant"];

/** What the registry's own tools say of a command. */
export function metadata(changes: Changes): Xml | undefined {
  const [reason, requested, anchor] = metadataKeys.map((key) => said(changes.get(key)));
  if ([reason, requested, anchor].every((one) => one === undefined)) return undefined;
  return xml`<metadata:metadata xmlns:metadata="${namespaces.metadata}">${
    reason !== undefined && xml`<metadata:reason>${reason}</metadata:reason>`
  }<metadata:requestedByRegistrar>${requested ?? "false"}</metadata:requestedByRegistrar>${
    anchor !== undefined && xml`<metadata:anchorTenant>${anchor}</metadata:anchorTenant>`
  }</metadata:metadata>`;
}
