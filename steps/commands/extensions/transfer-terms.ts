import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of the terms of a superuser's transfer. */
export const transferTermsKeys = ["superuser's period", "days until it happens"];

/** How much longer a superuser's transfer makes the registration, and how many days it takes: five, unless told. */
export function transferTerms(changes: Changes): Xml | undefined {
  const [period, days] = transferTermsKeys.map((key) => said(changes.get(key)));
  if (period === undefined) return undefined;
  const [length = "", unit = ""] = period.split(" ");
  return xml`<superuser:domainTransferRequest xmlns:superuser="${namespaces.superuser}">
<superuser:renewalPeriod unit="${unit.slice(0, 1)}">${length}</superuser:renewalPeriod>
<superuser:automaticTransferLength>${days ?? "5"}</superuser:automaticTransferLength></superuser:domainTransferRequest>`;
}
