import { child, type Element, textOf } from "../../../../xsd/reader.ts";
import { namespaces } from "../../../../xsd/schemas.ts";
import { booleanOf, given, rawOf } from "../values.ts";
import { numberOf, periodIn } from "./parts.ts";

/** The first extension with this namespace and name. */
export function extensionOf(extensions: readonly Element[], ns: string, name: string): Element | undefined {
  return extensions.find((one) => one.ns === ns && one.name === name);
}

/** An allocation token, as written. RFC 8495 section 1.1. */
export function tokenFrom(extensions: readonly Element[]): { readonly token?: string } {
  const element = extensionOf(extensions, namespaces.allocationToken, "allocationToken");
  return given("token", element && textOf(element));
}

/** Whether a renewed name goes on being renewed by itself. */
export function superuserUpdateFrom(extensions: readonly Element[]) {
  const element = extensionOf(extensions, namespaces.superuser, "domainUpdate");
  const autoRenews = rawOf(element, "autorenews");
  return given(
    "superuser",
    element && { ...given("autoRenews", autoRenews === undefined ? undefined : booleanOf(autoRenews)) },
  );
}

/** How many days a deletion takes. */
export function superuserDeleteFrom(extensions: readonly Element[]) {
  const element = extensionOf(extensions, namespaces.superuser, "domainDelete");
  return given(
    "superuser",
    element && {
      redemptionDays: numberOf(element, "redemptionGracePeriodDays"),
      pendingDeleteDays: numberOf(element, "pendingDeleteDays"),
    },
  );
}

/** How many years a transfer adds, and how many days it takes. */
export function superuserTransferFrom(extensions: readonly Element[]) {
  const element = extensionOf(extensions, namespaces.superuser, "domainTransferRequest");
  const period = element && child(element, "renewalPeriod");
  return given(
    "superuser",
    element && period && { period: periodIn(period), transferDays: numberOf(element, "automaticTransferLength") },
  );
}
