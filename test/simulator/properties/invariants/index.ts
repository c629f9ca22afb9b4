import * as associations from "./associations.ts";
import * as billing from "./billing.ts";
import * as identity from "./identity.ts";
import type { Invariant } from "./invariant.ts";
import * as poll from "./poll.ts";
import * as refusals from "./refusals.ts";
import * as states from "./states.ts";
import * as time from "./time.ts";

export type { Invariant, Moment } from "./invariant.ts";

/** Everything that holds after every step, by name. */
export const invariants: Readonly<Record<string, Invariant>> = {
  ...refusals,
  ...time,
  ...states,
  ...billing,
  ...poll,
  ...associations,
  ...identity,
};
