import type { ReservationKind, Tld } from "./objects/index.ts";

const noKinds: readonly ReservationKind[] = [];

/** Why a label is reserved below a top-level domain; empty where it is not. */
export function reservationsOf(label: string, { reservedLabels }: Tld): readonly ReservationKind[] {
  return Object.hasOwn(reservedLabels, label) ? (reservedLabels[label] ?? noKinds) : noKinds;
}

/** In rising severity. */
const severity = ["allowed-in-sunrise", "specific-use", "anchor-tenant", "name-collision", "fully-blocked"] as const;

/** The gravest of several reservations: the one that a client is told. */
export function gravest(kinds: readonly ReservationKind[]): ReservationKind | undefined {
  return severity.findLast((kind) => kinds.includes(kind));
}

/** What a registration with a signed mark in sunrise is free of. */
const liftedInSunrise: ReadonlySet<ReservationKind> = new Set(["allowed-in-sunrise", "name-collision"]);

/** The reservations that still hold: a sunrise registration is free of those that are made for it. */
export function holding(kinds: readonly ReservationKind[], inSunrise: boolean): readonly ReservationKind[] {
  return inSunrise ? kinds.filter((kind) => !liftedInSunrise.has(kind)) : kinds;
}
