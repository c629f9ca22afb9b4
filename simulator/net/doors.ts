import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import type { Credential } from "./credentials.ts";
import type { FalseCredentials } from "./false-credentials.ts";
import { type ListenOptions, WorldListener } from "./listener.ts";
import { RrpListener, type RrpPlaces, type RrpSharing } from "./rrp-listener.ts";
import { TlsPort } from "./tls-port.ts";

/** How the worlds of a process are reached: begins to speak a protocol for a world, in its weather. */
export interface Doors {
  readonly openEpp: (world: World, weather: Weather, options: ListenOptions) => Promise<WorldListener>;
  /** Clients of both protocols take turns at one place, in one weather, before the same watchers. */
  readonly openRrp: (world: World, places: RrpPlaces, shared: RrpSharing) => Promise<RrpListener>;
}

/** Doors with one certificate for all, and false ones for who asks for rough weather. */
export function doorsWith(credential: Credential, falseCredentials: FalseCredentials): Doors {
  const port = new TlsPort(credential, falseCredentials);
  return {
    openEpp: (world, weather, options) => WorldListener.open(world, weather, port, options),
    openRrp: (world, places, shared) => RrpListener.open(world, port, places, shared),
  };
}
