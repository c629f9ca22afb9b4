import { Weather } from "../faults/weather.ts";
import type { Doors } from "../net/doors.ts";
import type { WorldListener } from "../net/listener.ts";
import type { RrpListener } from "../net/rrp-listener.ts";
import type { World } from "../registry/world.ts";
import { InvalidInput } from "./fixture/problems.ts";
import type { Hosting, RrpSetup } from "./hosting.ts";

/** What clients of a world come in through. */
export interface OpenPorts {
  readonly listener: WorldListener;
  readonly rrp: RrpListener | undefined;
}

/**
 * Begins to listen for a world, and notes where it is found. With `mayMove` another port is taken where its own is another's.
 * Fails with InvalidInput, or as the network does.
 */
export async function openPorts(doors: Doors, world: World, hosting: Hosting, mayMove: boolean): Promise<OpenPorts> {
  const listener = await listen(doors, world, hosting, mayMove);
  hosting.port = listener.address.port;
  return { listener, rrp: await openRrp(doors, world, hosting, listener, mayMove) };
}

async function listen(doors: Doors, world: World, hosting: Hosting, mayMove: boolean): Promise<WorldListener> {
  const weather = new Weather();
  try {
    return await doors.openEpp(world, weather, hosting);
  } catch (error) {
    // The port of a world that comes back may be another's by now: no reason to lose all of them.
    if (!(isTaken(error) && mayMove)) throw error;
    return doors.openEpp(world, weather, { ...hosting, port: 0 });
  }
}

/** Where RRP cannot be listened for, EPP is not either. */
async function openRrp(
  doors: Doors,
  world: World,
  hosting: Hosting,
  epp: WorldListener,
  mayMove: boolean,
): Promise<RrpListener | undefined> {
  const { tls, plain } = hosting.rrp ?? {};
  if (tls === undefined && plain === undefined) return undefined;
  const open = (portOf: (wanted: number | undefined) => number) =>
    doors.openRrp(
      world,
      {
        tls: tls && { host: tls.host ?? hosting.host, port: portOf(tls.port) },
        plain: plain && { port: portOf(plain.port) },
      },
      epp,
    );
  try {
    const rrp = await open((wanted) => wanted ?? 0).catch((error: unknown) => {
      if (!(mayMove && isTaken(error))) throw error;
      return open(() => 0);
    });
    hosting.rrp = boundTo(rrp);
    return rrp;
  } catch (error) {
    await epp.close();
    throw asProblem(error, "rrp");
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** Where it is found again after a restart. */
function boundTo({ addresses: { tls, plain } }: RrpListener): RrpSetup {
  return { ...(tls && { tls }), ...(plain && { plain: { port: plain.port } }) };
}

/** A port that is taken, or an address that is not ours, is a problem of what was asked for. */
export function asProblem(error: unknown, protocol: "epp" | "rrp" = "epp"): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE")
    return new InvalidInput([{ path: `${protocol}.port`, message: "the port is taken; 0 takes any free one" }]);
  if (code === "EACCES")
    return new InvalidInput([
      { path: `${protocol}.port`, message: "this port needs rights that the process does not have" },
    ]);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new InvalidInput([{ path: `${protocol}.host`, message: "this machine has no such address" }]);
  return error;
}
