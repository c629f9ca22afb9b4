import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";

type Said = ReadonlyMap<string, string>;

// What only the registry's own tools say.

/** The keys of tables that say why a tool gives a command. */
export const metadataKeys = ["reason", "requested by registrar"] as const;

/** Why a tool gives a command. */
export function metadata(said: Said): readonly Xml[] {
  const [reason, requested] = [said.get("reason"), said.get("requested by registrar")];
  if ((reason === undefined || reason === "none") && requested === undefined) return [];
  return [
    xml`<metadata:metadata xmlns:metadata="${namespaces.metadata}">${
      reason !== undefined && reason !== "none" && xml`<metadata:reason>${reason}</metadata:reason>`
    }<metadata:requestedByRegistrar>${requested ?? "false"}</metadata:requestedByRegistrar></metadata:metadata>`,
  ];
}

/** The keys of tables that say how long a superuser's deletion takes. */
export const deletionKeys = ["redemption days", "pending delete days"] as const;

/** How many days a deletion takes. */
export function deletionDays(said: Said): readonly Xml[] {
  const [redemption, pending] = [said.get("redemption days"), said.get("pending delete days")];
  if (redemption === undefined || redemption === "none") return [];
  return [
    xml`<superuser:domainDelete xmlns:superuser="${namespaces.superuser}">
<superuser:redemptionGracePeriodDays>${redemption}</superuser:redemptionGracePeriodDays>
<superuser:pendingDeleteDays>${pending ?? "5"}</superuser:pendingDeleteDays></superuser:domainDelete>`,
  ];
}
