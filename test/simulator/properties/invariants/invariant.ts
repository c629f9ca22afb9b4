import type { RegistryView } from "../../../../simulator/registry/projection.ts";
import type { World } from "../../../../simulator/registry/world.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Taken } from "../steps.ts";

/** A world after a step, and what it was before. */
export interface Moment {
  readonly world: World;
  /** The registry as it is now. */
  readonly view: RegistryView;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly taken: Taken;
  /** Where to look into the future: two distances from now, in milliseconds, the shorter one first. */
  readonly ahead: readonly [number, number];
}

/** Something that holds after every step. Throws when it does not. */
export type Invariant = (moment: Moment) => void;
