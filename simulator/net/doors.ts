import type { World } from "../registry/world.ts";
import type { Credential } from "./credentials.ts";
import type { FalseCredentials } from "./false-credentials.ts";
import { EppPort } from "./listener.ts";
import { RrpListener, type RrpPlaces } from "./rrp-listener.ts";
import type { Place } from "./turns.ts";

/** How the worlds of a process are reached. */
export interface Doors {
  readonly epp: EppPort;
  /** Begins to speak RRP for a world. */
  readonly openRrp: (world: World, places: RrpPlaces, turns: Place) => Promise<RrpListener>;
}

/** Doors with one certificate for all, and false ones for who asks for rough weather. */
export function doorsWith(credential: Credential, falseCredentials: FalseCredentials): Doors {
  return {
    epp: new EppPort(credential, falseCredentials),
    openRrp: (world, places, turns) => RrpListener.open(world, credential, places, turns),
  };
}
