import type { Registered } from "../../../registry/flows/domain/create.ts";
import { claimsChecked, domainChecked } from "./check.ts";
import { creationData } from "./create.ts";
import { feeData } from "./fees.ts";

/** What each success of a command about domains holds. */
export const domainAnswers = {
  "domain-check": { checked: domainChecked },
  "domain-claims-check": { checked: claimsChecked },
  "domain-create": {
    registered: { data: [creationData], extension: feeData("creData", ({ fees }: Registered) => fees) },
  },
} as const;
