import { creationData } from "./create.ts";

/** What each success of a command about domains holds. */
export const domainAnswers = {
  "domain-create": { registered: { data: [creationData] } },
} as const;
