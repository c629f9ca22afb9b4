import type { DomainName } from "../domain-names.ts";
import { guard } from "../flow.ts";
import { isPremium } from "../money/prices.ts";
import { actor, type Request } from "../request.ts";

/** The registrar has not asked to be kept from premium names, or the name is none. A superuser need not ask. */
export function premiumIsNotBlocked<Q extends Request>(
  nameOf: (request: Q) => Pick<DomainName, "name" | "label" | "tld"> | undefined,
) {
  return guard("premium-name-blocked", (request: Q) => {
    const found = nameOf(request);
    if (request.superuser || found?.tld === undefined || !isPremium(found.tld, found.label)) return [];
    const registrar = request.registry.registrars.get(actor(request));
    return registrar?.blocksPremiumNames ? [found.name] : [];
  });
}
