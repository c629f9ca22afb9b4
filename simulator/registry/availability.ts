import type { ReservationKind } from "./objects/index.ts";
import type { RegistryView } from "./projection.ts";
import { gravest, reservationsOf } from "./reservations.ts";
import { isAnchorTenant, isSpecificUse, reservationsAt, type Wanted } from "./reserved-use.ts";
import { failureOf, type TokenFailure } from "./tokens.ts";

/** Why a name cannot be registered. */
export type Unavailable =
  | { readonly because: "in-use" }
  | { readonly because: "reserved"; readonly kind: ReservationKind }
  | { readonly because: "token"; readonly failure: TokenProblem };

/** What may be wrong with the token that comes with a check. */
export type TokenProblem = "invalid-allocation-token" | "already-redeemed-allocation-token" | TokenFailure;

/** Who asks, and with what token. */
export interface Asker {
  readonly registrar: string;
  readonly registry: RegistryView;
  /** What is wrong with the token whatever the name. */
  readonly tokenProblem?: TokenProblem;
}

/**
 * Why a name cannot be registered now, the gravest reason first: that somebody has it, that it is reserved, that the
 * token is not for it. Nothing where it can. Phase, claims and price are not looked at.
 */
export function unavailability(wanted: Wanted, asker: Asker): Unavailable | undefined {
  const { name, label, tld, token } = wanted;
  const { registrar, registry, tokenProblem } = asker;
  const { now } = registry;
  if (registry.domains.has(name)) return { because: "in-use" };
  if (reservationsAt(label, tld, now).length > 0 && !isSpecificUse(wanted) && !isAnchorTenant(wanted)) {
    const kind = gravest(reservationsOf(label, tld));
    if (kind !== undefined) return { because: "reserved", kind };
  }
  const use = { registrar, name, tld: tld.name, now };
  const failure = tokenProblem ?? (token && failureOf(token, use));
  return failure && { because: "token", failure };
}
