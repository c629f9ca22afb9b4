import { defaultWorld } from "../../simulator/control/fixture/default-world.ts";
import { type RunningSimulator, type RunningWorld, startSimulator } from "../../simulator/start.ts";
import { type Client, command, login, open } from "../simulator/net/client.ts";
import { openPlain, openTls, type RrpClient } from "../simulator/net/rrp-client.ts";

/** The sample world with clients that can be told to say something. */
export interface Demo {
  readonly simulator: RunningSimulator;
  readonly world: RunningWorld;
  /** The page's address, with token and world in its fragment. */
  readonly url: string;
  /** Opens a session of a registrar's. */
  connect(registrar: string): Promise<Client>;
  /** The same over RRP, over TLS unless it is said otherwise. */
  connectRrp(registrar: string, how?: "tls" | "plain"): Promise<RrpClient>;
  close(): Promise<void>;
}

/** A password that must be seen nowhere. */
export const password = "s3cret-PASS";

/** Starts the sample world on a clock that stands still. */
export async function startDemo(): Promise<Demo> {
  const simulator = await startSimulator();
  const passwords = Object.fromEntries(
    ["registrar-a", "registrar-b", "registrar-c", "registry"].map((id) => [id, password]),
  );
  const world = await simulator.createWorld(
    {
      ...defaultWorld(passwords),
      policy: { certificatesRequired: false },
      clock: { start: "2026-01-15T10:00:00Z", runs: false },
    },
    { id: "main", rrp: { tls: {}, plain: {} } },
  );
  return {
    simulator,
    world,
    url: simulator.pageOf("main"),
    connect: async (registrar) => {
      const client = await open(world.epp.port);
      await client.read();
      client.send(login(registrar, password));
      await client.read();
      return client;
    },
    connectRrp: async (registrar, how = "tls") => {
      const { port = 0 } = world.rrp?.[how] ?? {};
      const client = how === "tls" ? await openTls(port) : openPlain(port);
      await client.read();
      await client.say("session", `-Id:${registrar}`, `-Password:${password}`);
      return client;
    },
    close: () => simulator.close(),
  };
}

const domain = "urn:ietf:params:xml:ns:domain-1.0";

/** A registration. */
export function createDomain(name: string): string {
  return command(
    `<create><domain:create xmlns:domain="${domain}"><domain:name>${name}</domain:name><domain:period unit="y">1</domain:period><domain:registrant>sample-a</domain:registrant><domain:contact type="admin">sample-a</domain:contact><domain:contact type="tech">sample-a</domain:contact><domain:authInfo><domain:pw>${password}</domain:pw></domain:authInfo></domain:create></create>`,
  );
}

/** A question about a domain. */
export function infoDomain(name: string): string {
  return command(`<info><domain:info xmlns:domain="${domain}"><domain:name>${name}</domain:name></domain:info></info>`);
}

/** Says something and hears the answer. */
export async function ask(client: Client, text: string): Promise<string> {
  client.send(text);
  return (await client.read()) ?? "";
}
