import { randomBytes } from "node:crypto";
import type { FixtureInput } from "./control/fixture/fixture.ts";
import { readFixture } from "./control/fixture/fixture.ts";
import type { HostedWorld } from "./control/hosted-world.ts";
import { ControlServer } from "./control/server.ts";
import { type CommandListener, type WorldSetup, Worlds } from "./control/worlds.ts";
import { Authority, type CertificateRequest, type Credential } from "./net/credentials.ts";
import { doorsWith } from "./net/doors.ts";
import { FalseCredentials } from "./net/false-credentials.ts";
import type { Address } from "./net/rrp-listener.ts";

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
  close(): Promise<void>;
}

const thisMachine = ["localhost", "127.0.0.1", "::1"];

/** Starts a simulator without any world. Fails where the control port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
  const { host = "127.0.0.1", controlPort = 0, token = randomBytes(24).toString("base64url") } = options;
  const authority = await Authority.create();
  const names = thisMachine.includes(host) ? thisMachine : [...thisMachine, host];
  const own = options.credential ?? (await authority.issue({ commonName: "eppraise simulator", hosts: names }));
  const worlds = new Worlds(doorsWith(own, new FalseCredentials(authority, names)), host, options.onCommand);
  const control = await ControlServer.open(worlds, { host: "127.0.0.1", port: controlPort, token });
  return {
    control: { url: control.url, token },
    pageOf: (world) => `${control.url}/page/#${new URLSearchParams({ token, world })}`,
    authority: options.credential?.certificate ?? authority.certificate,
    issue: (request) => authority.issue(request),
    createWorld: async (fixture, setup) => {
      const hosted = await worlds.create(readFixture(fixture), setup);
      const { world, listener, rrp } = hosted;
      return { id: world.id, epp: listener.address, ...(rrp && { rrp: rrp.addresses }), hosted };
    },
    close: async () => {
      await control.close();
      await worlds.close();
    },
  };
}
