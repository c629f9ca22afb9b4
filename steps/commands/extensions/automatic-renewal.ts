import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of whether a domain goes on being renewed. */
export const automaticRenewalKeys = ["renews automatically"];

/** Whether the domain goes on being renewed by itself: `true`, `false`, or `unsaid` in an extension without content. */
export function automaticRenewal(changes: Changes): Xml | undefined {
  const renews = said(changes.get("renews automatically"));
  if (renews === undefined) return undefined;
  const content = renews !== "unsaid" && xml`<superuser:autorenews>${renews}</superuser:autorenews>`;
  return xml`<superuser:domainUpdate xmlns:superuser="${namespaces.superuser}">${content}</superuser:domainUpdate>`;
}
