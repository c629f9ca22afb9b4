import { guard } from "../flow.ts";
import type { ReservationKind } from "../objects/index.ts";
import { holding } from "../reservations.ts";
import { isAnchorTenant, isForItsUse, isInSunrise, type Registration, reservationsNow } from "./facts.ts";

/** The reservations of the label that the registration meets: in sunrise there are fewer. */
export function reservationsMet(request: Registration): readonly ReservationKind[] {
  return holding(reservationsNow(request), isInSunrise(request));
}

/** The label is not reserved, or it is for this registration. A superuser may have any. */
export const labelIsNotReserved = guard("domain-reserved", (request: Registration) =>
  request.superuser || isAnchorTenant(request) || isForItsUse(request) ? [] : reservationsMet(request),
);
