import { randomBytes } from "node:crypto";
import type { FixtureInput } from "./control/fixture/fixture.ts";
import { readFixture } from "./control/fixture/fixture.ts";
import type { HostedWorld } from "./control/hosted-world.ts";
import type { LimitsInput } from "./control/limits.ts";
import { ControlServer } from "./control/server.ts";
import { type CommandListener, type WorldSetup, Worlds } from "./control/worlds.ts";
import { Authority, type CertificateRequest, type Credential } from "./net/credentials.ts";
import { doorsWith } from "./net/doors.ts";
import { FalseCredentials } from "./net/false-credentials.ts";
import type { Address } from "./net/rrp-listener.ts";
import type { WorldImage } from "./state/head.ts";
import type { StateStore } from "./state/store.ts";

export type { Credential, FixtureInput, WorldSetup };

/** How a simulator is set up. */
export interface SimulatorOptions {
  /** Address that worlds are listened for on, where they say nothing themselves. 127.0.0.1 unless it is said otherwise. */
  readonly host?: string;
  /** Port of the control server, which listens on 127.0.0.1 always. 0, the default: any free one. */
  readonly controlPort?: number;
  /** The control server's token. Random unless it is given. */
  readonly token?: string;
  /** The server's certificate and key. Issued by the throw-away authority for this machine's names otherwise. */
  readonly credential?: Credential;
  /** Told what the worlds make of each command. */
  readonly onCommand?: CommandListener;
  /** How much each world may take, where its own setup says nothing else. */
  readonly limits?: LimitsInput;
  /** A folder in which worlds outlive the process: those that it holds are there again. */
  readonly state?: string;
  /** What is to be otherwise for a world that the folder holds, by its id. */
  readonly setups?: Readonly<Record<string, WorldSetup>>;
  /** The authority that issues certificates: a throw-away one where it is left out. */
  readonly issuer?: Authority;
}

/** A world that a simulator has set up. */
export interface RunningWorld {
  readonly id: string;
  /** Where it speaks EPP. */
  readonly epp: { readonly host: string; readonly port: number };
  /** Where it speaks RRP, over TLS and in the clear, as far as that was asked for. */
  readonly rrp?: { readonly tls?: Address; readonly plain?: Address };
  /** The world itself, for who runs in the same process. */
  readonly hosted: HostedWorld;
}

/** A simulator that runs in this process. Everything in it dies with it. */
export interface RunningSimulator {
  readonly control: { readonly url: string; readonly token: string };
  /** The address of the page that shows a world. The token stands in its fragment, which no browser sends to anybody. */
  pageOf(world: string): string;
  /** Certificate of the throw-away authority, PEM: what a client trusts. The server's own where that was given. */
  readonly authority: string;
  /** Issues a client certificate. */
  issue(request: CertificateRequest): Promise<Credential>;
  /** Makes a world. Throws InvalidInput with every problem of its fixture. */
  createWorld(fixture: FixtureInput, setup?: WorldSetup): Promise<RunningWorld>;
  /** Makes a world out of one that was saved. */
  loadWorld(image: WorldImage, setup?: WorldSetup): Promise<RunningWorld>;
  /** A world that there is. */
  world(id: string): RunningWorld | undefined;
  /** Rejected when the state cannot be written any more: then nothing is safe. Never fulfilled. */
  readonly failure: Promise<never>;
  close(): Promise<void>;
}

const thisMachine = ["localhost", "127.0.0.1", "::1"];

/** Starts a simulator, without any world but those that its state holds. Fails where the control port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
  const { host = "127.0.0.1", controlPort = 0, token = randomBytes(24).toString("base64url") } = options;
  const { onCommand, limits, state } = options;
  // Before anything else, since another process may have it.
  const store = state === undefined ? undefined : await openStore(state);
  const authority = options.issuer ?? (await Authority.create());
  const names = thisMachine.includes(host) ? thisMachine : [...thisMachine, host];
  const own = options.credential ?? (await authority.issue({ commonName: "eppraise simulator", hosts: names }));
  const worlds = new Worlds(doorsWith(own, new FalseCredentials(authority, names)), host, { onCommand, limits });
  try {
    if (store !== undefined) await worlds.resume(store, options.setups);
    const control = await ControlServer.open(worlds, { host: "127.0.0.1", port: controlPort, token });
    return {
      control: { url: control.url, token },
      pageOf: (world) => `${control.url}/page/#${new URLSearchParams({ token, world })}`,
      authority: options.credential?.certificate ?? authority.certificate,
      issue: (request) => authority.issue(request),
      createWorld: async (fixture, setup) => running(await worlds.create(readFixture(fixture), setup)),
      loadWorld: async (image, setup) => running(await worlds.load(image, setup)),
      world: (id) => {
        const hosted = worlds.get(id);
        return hosted && running(hosted);
      },
      failure: store?.failure ?? new Promise<never>(() => undefined),
      close: async () => {
        await control.close();
        await worlds.close();
      },
    };
  } catch (error) {
    await worlds.close();
    throw error;
  }
}

function running(hosted: HostedWorld): RunningWorld {
  const { world, listener, rrp } = hosted;
  return { id: world.id, epp: listener.address, ...(rrp && { rrp: rrp.addresses }), hosted };
}

/** What keeps worlds is loaded only where worlds are kept. */
async function openStore(folder: string): Promise<StateStore> {
  const { StateStore } = await import("./state/store.ts");
  return StateStore.open(folder);
}
