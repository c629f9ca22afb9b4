import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of how long a superuser's deletion takes. */
export const deletionDaysKeys = ["redemption days", "pending delete days"];

/** How many days a superuser's deletion takes. */
export function deletionDays(changes: Changes): Xml | undefined {
  const [redemption, pending] = deletionDaysKeys.map((key) => said(changes.get(key)));
  if (redemption === undefined) return undefined;
  return xml`<superuser:domainDelete xmlns:superuser="${namespaces.superuser}">
<superuser:redemptionGracePeriodDays>${redemption}</superuser:redemptionGracePeriodDays>
<superuser:pendingDeleteDays>${pending ?? "5"}</superuser:pendingDeleteDays></superuser:domainDelete>`;
}
