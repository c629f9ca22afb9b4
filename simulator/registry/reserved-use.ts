import type { ReservationKind, Tld, Token } from "./objects/index.ts";
import { phaseOf } from "./phases.ts";
import { holding, reservationsOf } from "./reservations.ts";
import type { Instant } from "./time.ts";
import { isTiedTo } from "./tokens.ts";

/** A name for which a token may be given. */
export interface Wanted {
  readonly name: string;
  readonly label: string;
  readonly tld: Tld;
  readonly token?: Token;
}

/** Whether the token makes the registration that of an anchor tenant: by the reservation, or by the token's own kind. */
export function isAnchorTenant({ name, label, tld, token }: Wanted): boolean {
  if (token === undefined) return false;
  const isReserved = reservationsOf(label, tld).includes("anchor-tenant");
  return token.registrationBehaviour === "anchor-tenant" || (isReserved && isTiedTo(token, name));
}

/** Whether the label is reserved for a use that the token stands for. */
export function isSpecificUse({ name, label, tld, token }: Wanted): boolean {
  return token !== undefined && isTiedTo(token, name) && reservationsOf(label, tld).includes("specific-use");
}

/** Why a label cannot be registered by just anybody at an instant: sunrise is free of what is reserved for it. */
export function reservationsAt(label: string, tld: Tld, now: Instant): readonly ReservationKind[] {
  return holding(reservationsOf(label, tld), phaseOf(tld, now) === "sunrise");
}
