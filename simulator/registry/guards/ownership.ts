import { guard } from "../flow.ts";
import { actor, type Request } from "../request.ts";

/** What may be said differently about whom a guard holds. */
export interface SuperuserOptions {
  /** Whether a superuser may do what others may not. Not in transfers: there, both parties are registrars. */
  readonly superuserMay: boolean;
}

/**
 * The registrar sponsors the object; `sponsorOf` gives nothing where there is no object. A subordinate host's sponsor
 * is that of its domain. RFC 5730 section 3, 2201.
 */
export function sponsoredByActor<Q extends Request>(
  sponsorOf: (request: Q) => string | undefined,
  { superuserMay }: SuperuserOptions = { superuserMay: true },
) {
  return guard(
    "resource-not-owned",
    (request: Q) => {
      if (superuserMay && request.superuser) return [];
      const sponsor = sponsorOf(request);
      return sponsor === undefined || sponsor === actor(request) ? [] : [sponsor];
    },
    // It asks for the sponsor of what exists.
    ["resource-does-not-exist"],
  );
}
