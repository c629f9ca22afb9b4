import { judgeConduct } from "../../certify/conduct/index.ts";
import type { Limits } from "../../certify/drive/driver.ts";
import type { ConductResult } from "../../certify/report/model.ts";
import { Traffic } from "../../certify/traffic/traffic.ts";
import type { FixtureInput } from "../../simulator/control/fixture/fixture.ts";
import { newPassword } from "../../simulator/control/fixture/password.ts";
import { type RunningSimulator, type RunningWorld, startSimulator } from "../../simulator/start.ts";
import { type Client, open } from "../simulator/net/client.ts";

export const password = newPassword();
export const registrar = "registrar-a";

const usualLimits: Limits = { sessions: 3, loginsPerMinute: 5, commandsPerSecond: 10 };

/** A client that behaves as each test wants it to, and says exactly what it is told. */
export class Speaker {
  readonly client: Client;
  #count = 0;

  private constructor(client: Client) {
    this.client = client;
  }

  /** Connects, and reads the greeting. */
  static async connect(world: RunningWorld): Promise<Speaker> {
    const client = await open(world.epp.port);
    await client.read();
    return new Speaker(client);
  }

  /** Connects, and logs in with these services. */
  static async loggedIn(world: RunningWorld, services: Services = {}): Promise<Speaker> {
    const speaker = await Speaker.connect(world);
    await speaker.say(login(services));
    return speaker;
  }

  /** Says something in a command, with a transaction id of its own unless it is said otherwise. */
  async say(content: string, id: string | null = this.nextId()): Promise<string> {
    this.client.send(commandOf(content, id));
    return (await this.client.read()) ?? "";
  }

  nextId(): string {
    return `ID-${process.pid}-${Math.random().toString(36).slice(2)}-${++this.#count}`;
  }

  async logout(): Promise<void> {
    await this.say("<logout/>");
    await this.client.closed;
  }
}

/** What a login declares: short names. */
export interface Services {
  readonly objects?: readonly string[];
  readonly extensions?: readonly string[];
}

export function login({ objects = ["domain-1.0"], extensions = [] }: Services): string {
  const uri = (name: string) => `urn:ietf:params:xml:ns:${name}`;
  const list = (element: string, names: readonly string[]) =>
    names.map((name) => `<${element}>${uri(name)}</${element}>`).join("");
  const more = extensions.length === 0 ? "" : `<svcExtension>${list("extURI", extensions)}</svcExtension>`;
  return `<login><clID>${registrar}</clID><pw>${password}</pw><options><version>1.0</version><lang>en</lang></options><svcs>${list("objURI", objects)}${more}</svcs></login>`;
}

export function commandOf(content: string, id: string | null): string {
  const transaction = id === null ? "" : `<clTRID>${id}</clTRID>`;
  return `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command>${content}${transaction}</command></epp>`;
}

const domain = 'xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"';
export const check = (name = "free.example") =>
  `<check><domain:check ${domain}><domain:name>${name}</domain:name></domain:check></check>`;
export const info = (name: string) =>
  `<info><domain:info ${domain}><domain:name>${name}</domain:name></domain:info></info>`;
export const renew = (name: string, from: string) =>
  `<renew><domain:renew ${domain}><domain:name>${name}</domain:name><domain:curExpDate>${from}</domain:curExpDate></domain:renew></renew>`;
export const create = (name: string, authInfo = "2fooBAR") =>
  `<create><domain:create ${domain}><domain:name>${name}</domain:name><domain:registrant>holder</domain:registrant><domain:contact type="admin">holder</domain:contact><domain:contact type="tech">holder</domain:contact><domain:authInfo><domain:pw>${authInfo}</domain:pw></domain:authInfo></domain:create></create>`;

/** A registration for so many years. */
export const withYears = (registration: string, years: number) =>
  registration.replace("<domain:registrant>", `<domain:period unit="y">${years}</domain:period><domain:registrant>`);

const fixture: FixtureInput = {
  registrars: [{ id: registrar, password }],
  tlds: [{ name: "example", premiumList: { gold: "100.00", silver: "50.00" } }],
  contacts: [{ id: "holder", sponsor: registrar }],
  messages: [
    { registrar, text: "first", event: "-P2D" },
    { registrar, text: "second", event: "-P1D" },
  ],
  policy: { certificatesRequired: false },
};

/** A world with what is seen of its clients. */
export interface Observed {
  readonly world: RunningWorld;
  readonly simulator: RunningSimulator;
  readonly traffic: Traffic;
}

/** Lets a client do what it does in a world of its own, and hands over what was seen once its connections are closed. */
export async function observed<T>(
  behave: (place: Observed) => Promise<void>,
  look: (place: Observed) => T | Promise<T>,
): Promise<T> {
  const simulator = await startSimulator();
  try {
    const traffic = new Traffic();
    const world = await simulator.createWorld(fixture, { watch: traffic.accept, rrp: { tls: {}, plain: {} } });
    const place = { world, simulator, traffic };
    await behave(place);
    await traffic.until(() => traffic.connections.every(({ opened, isOpen }) => opened === undefined || !isOpen), 300);
    return await look(place);
  } finally {
    await simulator.close();
  }
}

/** Lets a client do what it does in a world of its own, and judges its conduct. */
export function judged(
  behave: (world: RunningWorld, simulator: RunningSimulator) => Promise<void>,
): Promise<readonly ConductResult[]> {
  return observed(
    ({ world, simulator }) => behave(world, simulator),
    ({ traffic: { connections, exchanges } }) =>
      judgeConduct({ connections, exchanges, limits: usualLimits, secrets: new Set([password]) }),
  );
}
