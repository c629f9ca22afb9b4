import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { imageOf } from "../../simulator/control/image.ts";
import { type RunningSimulator, type RunningWorld, startSimulator, type WorldSetup } from "../../simulator/start.ts";
import { loadWorld, saveWorld } from "../../simulator/state/file.ts";
import { accountsOf } from "./accounts.ts";
import { SecretDirectory } from "./credentials.ts";
import { keptAuthority } from "./kept-authority.ts";
import type { SimulateOptions } from "./options.ts";
import { type Account, equip, fixtureOf } from "./world.ts";

/** A simulator that runs for people. */
export interface Running {
  readonly options: SimulateOptions;
  readonly simulator: RunningSimulator;
  readonly world: RunningWorld;
  readonly accounts: readonly Account[];
  readonly secrets: SecretDirectory;
  /** Files with the authority's certificate and the control token. */
  readonly authorityFile: string;
  readonly tokenFile: string;
  /** Fulfilled once a signal has stopped it. Rejected where it had to stop by itself. */
  readonly stopped: Promise<void>;
}

/** Starts a simulator with one world, which SIGINT or SIGTERM stops. Leaves nothing behind when it fails. */
export async function runSimulator(options: SimulateOptions): Promise<Running> {
  // From the first moment: a signal must not leave secrets behind.
  const signalled = new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  // Whatever is kept, now or later, is for its owner alone.
  if (options.state !== undefined) process.umask(0o077);
  const secrets = new SecretDirectory(options.credentials ?? (options.state && join(options.state, "credentials")));
  let simulator: RunningSimulator | undefined;
  try {
    simulator = await start(options, secrets);
    const { world, accounts } = await worldOf(options, simulator, secrets);
    return {
      options,
      simulator,
      world,
      accounts,
      secrets,
      authorityFile: secrets.write("authority.pem", simulator.authority),
      tokenFile: secrets.write("control-token", simulator.control.token),
      stopped: stopAfter(signalled, { options, simulator, secrets }),
    };
  } catch (error) {
    await simulator?.close();
    secrets.remove();
    throw error;
  }
}

async function start(options: SimulateOptions, secrets: SecretDirectory): Promise<RunningSimulator> {
  const { host = "127.0.0.1", port, certificate, key, state, limits } = options;
  const token = state === undefined ? undefined : secrets.read("control-token");
  return startSimulator({
    host,
    controlPort: options["control-port"] ?? 7701,
    ...(limits !== undefined && { limits }),
    ...(token && { token }),
    ...(state !== undefined && {
      state,
      issuer: await keptAuthority(secrets),
      setups: {
        main: {
          ...(port !== undefined && { port }),
          ...(options.host !== undefined && { host }),
          ...((options.rrp !== undefined || options["rrp-plain"] !== undefined) && { rrp: rrpOf(options) }),
        },
      },
    }),
    ...(certificate !== undefined &&
      key !== undefined && {
        credential: { certificate: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") },
      }),
  });
}

/** The world that the simulator holds already, a saved one, or a new one. */
async function worldOf(options: SimulateOptions, simulator: RunningSimulator, secrets: SecretDirectory) {
  const { port = 7700, host = "127.0.0.1" } = options;
  const there = simulator.world("main");
  if (there !== undefined) return { world: there, accounts: await accountsOf(there, simulator, secrets) };
  const setup = { id: "main", port, host, rrp: rrpOf(options) };
  const file = savedWorld(options);
  if (file !== undefined) {
    const world = await simulator.loadWorld(await loadWorld(file), setup);
    return { world, accounts: await accountsOf(world, simulator, secrets) };
  }
  const { fixture, accounts } = await equip(fixtureOf(options), simulator, secrets);
  return { world: await simulator.createWorld(fixture, setup), accounts };
}

function savedWorld({ load, "world-file": file }: SimulateOptions): string | undefined {
  return load ?? (file !== undefined && existsSync(file) ? file : undefined);
}

function rrpOf({ rrp, "rrp-plain": plain }: SimulateOptions): WorldSetup["rrp"] {
  return {
    tls: rrp === undefined ? undefined : { port: rrp },
    plain: plain === undefined ? undefined : { port: plain },
  };
}

type Stoppable = Pick<Running, "options" | "simulator" | "secrets">;

async function stopAfter(signalled: Promise<void>, { options, simulator, secrets }: Stoppable): Promise<void> {
  try {
    await Promise.race([signalled, simulator.failure]);
  } finally {
    secrets.remove();
    const world = simulator.world("main");
    await simulator.close();
    // Once nobody is connected any more: what is saved is what the last answer told.
    if (options["world-file"] !== undefined && world !== undefined)
      await saveWorld(options["world-file"], imageOf(world.hosted.world));
  }
}
