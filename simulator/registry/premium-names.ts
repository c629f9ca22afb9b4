import { isPremium } from "./money/prices.ts";
import { nameTest } from "./name-tests.ts";
import { actor } from "./request.ts";

/** Whether a premium name is kept from a registrar that asked for that. A superuser need not ask. */
export const premiumNotBlockedTest = nameTest("premium-name-blocked", ({ tld, label }, request) => {
  if (request.superuser || tld === undefined || !isPremium(tld, label)) return false;
  return request.registry.registrars.get(actor(request))?.blocksPremiumNames ?? false;
});
