import { readFileSync } from "node:fs";
import { type RunningSimulator, type RunningWorld, startSimulator, type WorldSetup } from "../../simulator/start.ts";
import { SecretDirectory } from "./credentials.ts";
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
  /** Fulfilled once a signal has stopped it. */
  readonly stopped: Promise<void>;
}

/** Starts a simulator with one world, which SIGINT or SIGTERM stops. Leaves nothing behind when it fails. */
export async function runSimulator(options: SimulateOptions): Promise<Running> {
  const fixture = fixtureOf(options);
  const { port = 7700, host = "127.0.0.1", certificate, key } = options;
  // From the first moment: a signal must not leave secrets behind.
  const signalled = new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  const secrets = new SecretDirectory(options.credentials);
  let simulator: RunningSimulator | undefined;
  try {
    simulator = await startSimulator({
      host,
      controlPort: options["control-port"] ?? 7701,
      ...(certificate !== undefined &&
        key !== undefined && {
          credential: { certificate: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") },
        }),
    });
    const equipped = await equip(fixture, simulator, secrets);
    const world = await simulator.createWorld(equipped.fixture, { id: "main", port, host, rrp: rrpOf(options) });
    return {
      options,
      simulator,
      world,
      accounts: equipped.accounts,
      secrets,
      authorityFile: secrets.write("authority.pem", simulator.authority),
      tokenFile: secrets.write("control-token", simulator.control.token),
      stopped: stopAfter(signalled, simulator, secrets),
    };
  } catch (error) {
    await simulator?.close();
    secrets.remove();
    throw error;
  }
}

function rrpOf({ rrp, "rrp-plain": plain }: SimulateOptions): WorldSetup["rrp"] {
  return {
    tls: rrp === undefined ? undefined : { port: rrp },
    plain: plain === undefined ? undefined : { port: plain },
  };
}

async function stopAfter(signalled: Promise<void>, simulator: RunningSimulator, secrets: SecretDirectory) {
  await signalled;
  secrets.remove();
  await simulator.close();
}
