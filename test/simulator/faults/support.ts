import { once } from "node:events";
import { connect as connectPlain } from "node:net";
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from "node:tls";
import { type RunningSimulator, type RunningWorld, startSimulator } from "../../../simulator/start.ts";
import { readFrame } from "../../../xsd/reader.ts";
import { call, password, sample } from "../control/support.ts";
import { type Client, command, login, open } from "../net/client.ts";

/** A strike as the control port tells it. */
export interface Strike {
  readonly number: number;
  readonly fault: string;
  readonly kind: string;
  readonly session?: number;
  readonly registrar?: string;
  readonly flow?: string;
  readonly client?: string;
  readonly server?: string;
  readonly executed?: boolean;
  readonly did: string;
  readonly octets?: { readonly sent: number; readonly of: number };
  readonly reaction?: string;
}

const fixture = { ...sample, policy: { certificatesRequired: false } };

/** A simulator with one world, and clients that are cut off at its end. */
export class Sea {
  readonly simulator: RunningSimulator;
  readonly world: RunningWorld;
  readonly #clients: Client[] = [];

  private constructor(simulator: RunningSimulator, world: RunningWorld) {
    this.simulator = simulator;
    this.world = world;
  }

  static async begin(): Promise<Sea> {
    const simulator = await startSimulator();
    return new Sea(simulator, await simulator.createWorld(fixture, { id: "sea" }));
  }

  /** Puts the world back, which takes its faults away. */
  async calm(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.end();
    await call(this.simulator, "POST", "/worlds/sea/reset");
  }

  async close(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.end();
    await this.simulator.close();
  }

  /** Gives the world its faults. */
  async brew(faults: readonly unknown[], seed?: number): Promise<{ id: string; struck: number; spent: boolean }[]> {
    const body = { faults, ...(seed !== undefined && { seed }) };
    const answer = await call(this.simulator, "PUT", "/worlds/sea/faults", { body });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return (answer.body as { faults: never }).faults;
  }

  /** Changes the world until it is put back. */
  async change(body: unknown): Promise<void> {
    const answer = await call(this.simulator, "PATCH", "/worlds/sea", { body });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  async strikes(query = ""): Promise<readonly Strike[]> {
    return (await call(this.simulator, "GET", `/worlds/sea/strikes${query}`)).body;
  }

  async ask(path: string): Promise<never> {
    return (await call(this.simulator, "GET", `/worlds/sea/${path}`)).body;
  }

  /** A client that trusts the simulator's authority and nothing else, as a sound one does. */
  async connect(options: ConnectionOptions = {}): Promise<Client> {
    const { epp } = this.world;
    const sound = { ca: this.simulator.authority, rejectUnauthorized: true, servername: "localhost" };
    const client = await open(epp.port, { ...sound, ...options });
    this.#clients.push(client);
    return client;
  }

  /** A client that is logged in. Its login has the transaction id LOGIN-1. */
  async loggedIn(registrar = "registrar-a"): Promise<Client> {
    const client = await this.connect();
    await client.read();
    client.send(fullLogin(registrar));
    const answer = await client.read();
    if (codeOf(answer) !== "1000") throw new Error(`login: ${answer}`);
    return client;
  }
}

/** A login that declares all objects. */
export function fullLogin(registrar: string): string {
  const more = ["contact", "host"].map((name) => `<objURI>urn:ietf:params:xml:ns:${name}-1.0</objURI>`).join("");
  return login(registrar, password, "LOGIN-1").replace("</objURI>", `</objURI>${more}`);
}

/** A command about one object. */
export function about(verb: string, kind: "domain" | "contact" | "host", name: string, client?: string): string {
  const element = kind === "contact" ? "id" : "name";
  const ns = `urn:ietf:params:xml:ns:${kind}-1.0`;
  return command(
    `<${verb}><o:${verb} xmlns:o="${ns}"><o:${element}>${name}</o:${element}></o:${verb}></${verb}>`,
    client,
  );
}

/** A check of a name: a command that changes nothing and always succeeds. */
export const check = (client?: string) => about("check", "domain", "free.example", client);

/** A create that needs nothing else. */
export function createHost(name: string, client?: string): string {
  return about("create", "host", name, client);
}

export const poll = command('<poll op="req"/>');

export const codeOf = (document: string | undefined) => /code="(\d+)"/.exec(document ?? "")?.[1];

/** What the schemas have against a document; empty where it is valid. */
export function problemsOf(document: string | undefined): readonly string[] {
  const reading = readFrame(Buffer.from(document ?? ""));
  return reading.ok ? [] : reading.problems.map(({ message }) => message);
}

/** Octets as they come off the wire, each piece as TLS gave it, until the connection ends. */
export class Wire {
  readonly socket: TLSSocket;
  readonly pieces: Buffer[] = [];
  /** How the connection ended: in order, or the error's code. */
  readonly ended: Promise<string>;

  constructor(port: number) {
    const plain = connectPlain(port, "127.0.0.1");
    this.socket = connectTls({ socket: plain, rejectUnauthorized: false });
    this.socket.on("data", (piece: Buffer) => this.pieces.push(piece));
    this.ended = new Promise((resolve) => {
      this.socket.once("end", () => resolve("end"));
      this.socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  }

  get octets(): Buffer {
    return Buffer.concat(this.pieces);
  }

  /** Waits until so many whole frames have come in all; gives their documents. */
  async frames(count: number): Promise<readonly string[]> {
    for (;;) {
      const found = framesIn(this.octets);
      if (found.length >= count) return found;
      if (this.socket.destroyed) throw new Error(`closed after ${found.length} frames`);
      await Promise.race([once(this.socket, "data"), this.ended]);
    }
  }
}

/** The documents of the whole frames in some octets. */
export function framesIn(octets: Buffer): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (octets.length - at >= 4) {
    const length = octets.readUInt32BE(at);
    if (octets.length - at < length) break;
    found.push(octets.subarray(at + 4, at + length).toString());
    at += length;
  }
  return found;
}
