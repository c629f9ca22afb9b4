import { guard } from "../flow.ts";
import { type Place, placeOf } from "../hosts.ts";
import { actor, derived, type Request } from "../request.ts";

/** Where a host will belong: worked out once a request. */
export function placeFrom<Q extends Request>(nameOf: (request: Q) => string) {
  return derived((request: Q): Place | undefined => placeOf(request.registry, nameOf(request)));
}

/** The domain that a host will belong to is registered, and is not about to go. RFC 5732 section 3.2.1. */
export function superordinateRules<Q extends Request>(place: (request: Q) => Place | undefined) {
  return [
    guard("superordinate-domain-does-not-exist", (request: Q) => {
      const found = place(request);
      return found !== undefined && found.domain === undefined ? [found.name] : [];
    }),
    guard(
      "superordinate-domain-in-pending-delete",
      (request: Q) => {
        const domain = place(request)?.domain;
        return domain?.statuses.includes("pendingDelete") ? [domain.name] : [];
      },
      // Only what is registered can be about to go.
      ["superordinate-domain-does-not-exist"],
    ),
  ] as const;
}

/** The registrar sponsors the domain that a host will belong to. RFC 5732 section 3.2.1. */
export function superordinateOwned<Q extends Request>(
  place: (request: Q) => Place | undefined,
  { superuserMay }: { readonly superuserMay: boolean },
) {
  return guard("host-domain-not-owned", (request: Q) => {
    const domain = place(request)?.domain;
    if (domain === undefined || (superuserMay && request.superuser)) return [];
    return domain.sponsor === actor(request) ? [] : [domain.name];
  });
}
