import { claimsChecked, domainChecked } from "./check.ts";
import { domainCreated } from "./create.ts";
import { domainLifeAnswers } from "./life.ts";
import { domainTransferAnswers } from "./transfer.ts";

/** What each success of each flow about domains holds. */
export const domainAnswers = {
  "domain-check": { checked: domainChecked },
  "domain-claims-check": { checked: claimsChecked },
  "domain-create": { registered: domainCreated },
  ...domainLifeAnswers,
  ...domainTransferAnswers,
} as const;
