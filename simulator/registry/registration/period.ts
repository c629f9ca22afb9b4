import { maxYears } from "../expiry.ts";
import { guard } from "../flow.ts";
import { isAnchorTenant, type Registration, tokenOf, yearsOf } from "./facts.ts";

/** The period is in years. RFC 5731 section 2.7 has months as well. */
export const periodIsInYears = guard(
  "bad-period-unit",
  ({ command: { period } }: Registration) => (period?.unit === "m" ? [`${period.value} months`] : []),
  // A period has one unit.
  ["exceeds-max-registration-years"],
);

/** Nothing is registered for more than ten years. */
export const periodIsNotTooLong = guard("exceeds-max-registration-years", (request: Registration) =>
  request.command.period?.unit !== "m" && yearsOf(request) > maxYears ? [`${yearsOf(request)} years`] : [],
);

const anchorTenantYears = 2;

/** An anchor tenant registers for two years. */
export const anchorTenantPeriodIsRight = guard("anchor-tenant-create-period", (request: Registration) =>
  isAnchorTenant(request) && yearsOf(request) !== anchorTenantYears ? [`${yearsOf(request)} years`] : [],
);

/** What goes into a package is registered for a year. */
export const packagePeriodIsRight = guard("package-domain-registered-for-too-many-years", (request: Registration) =>
  tokenOf(request)?.type === "package" && yearsOf(request) > 1 ? [`${yearsOf(request)} years`] : [],
);
