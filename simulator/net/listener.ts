import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { Conversation } from "../epp/conversation.ts";
import { Dialect } from "../epp/dialect.ts";
import type { Armed } from "../faults/armed.ts";
import type { Deed } from "../faults/strikes.ts";
import type { Weather } from "../faults/weather.ts";
import type { Session } from "../registry/session.ts";
import { add } from "../registry/time.ts";
import type { World } from "../registry/world.ts";
import { Connection, type Notice } from "./connection.ts";
import type { Credential } from "./credentials.ts";
import { Door } from "./door.ts";
import type { FalseCredentials } from "./false-credentials.ts";
import { Fronts } from "./fronts.ts";
import { readProxyLine } from "./proxy-line.ts";
import { ReactionWatch } from "./reaction.ts";
import { type Place, Turns } from "./turns.ts";
import { tlsFactsOf, type Watcher } from "./watching.ts";

/** Where a world is listened for. */
export interface ListenOptions {
  /** Loopback unless it is said otherwise. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Whether each connection begins with the line of a proxy that tells the client's address. */
  readonly proxyProtocol: boolean;
  /** Told what happens on the world's connections. */
  readonly watch?: Watcher | undefined;
  /** Where the world waits for its turn. A place among those of the same port where it is left out. */
  readonly place?: Place | undefined;
  /** How much the world's connections may take. */
  readonly limits?: WireLimits | undefined;
}

/** What the connections of a world may take, whatever its policy says. What is left out has no limit. */
export interface WireLimits {
  /** Connections open at a time, those included that are not logged in. One more is not accepted. */
  readonly connections?: number | undefined;
  /** Largest frame in bytes. */
  readonly frameBytes?: number | undefined;
}

/** How long a closing listener waits for its clients, in milliseconds. */
const patience = 200;

interface Arrival {
  readonly place: WorldListener;
  readonly raw: Socket;
  /** Which connection of the world it is. */
  readonly number: number;
  readonly address: string | undefined;
  /** Present where the client should not go on. */
  readonly reaction?: ReactionWatch | undefined;
}

/**
 * Takes TLS connections for many worlds, each on a port of its own, with one TLS context for all; what the weather
 * wants otherwise, it gets connection by connection, on the same port. Every client certificate passes the handshake; whether it is the right one is asked at login. RFC 5734 section 8.
 */
export class EppPort {
  readonly #fronts: Fronts;
  readonly #arrivals = new Map<string, Arrival>();
  readonly #turns = new Turns();

  constructor(credential: Credential, falseCredentials: FalseCredentials) {
    this.#fronts = new Fronts(credential, falseCredentials, {
      secured: (socket) => this.#welcome(socket),
      failed: (error, socket) => {
        const arrival = this.#arrivals.get(pathOf(socket));
        arrival?.place.unsecured(arrival.number, error);
        socket.destroy();
      },
    });
  }

  /** Begins to listen for a world, in its weather. */
  async open(world: World, weather: Weather, options: ListenOptions): Promise<WorldListener> {
    const place = new WorldListener(world, weather, options.place ?? this.#turns.join(), options);
    try {
      await place.open(options, (socket) => void this.#arrive(socket, place, options));
    } catch (error) {
      place.turns.leave();
      throw error;
    }
    return place;
  }

  async #arrive(socket: Socket, place: WorldListener, { proxyProtocol }: ListenOptions): Promise<void> {
    socket.on("error", () => socket.destroy());
    const number = place.arrive(socket);
    const struck = place.weather.calm ? undefined : place.meetWeather(number);
    if (struck?.armed.fault.kind === "connection-reset") {
      socket.resetAndDestroy();
      return;
    }
    try {
      const address = proxyProtocol ? (await readProxyLine(socket)).address : socket.remoteAddress;
      const key = pathOf(socket);
      const reaction = struck && new ReactionWatch(socket, (reaction) => struck.amend({ reaction }));
      this.#arrivals.set(key, { place, raw: socket, number, address, reaction });
      socket.once("close", () => this.#arrivals.delete(key));
      // A handshake costs as much as ten commands, so it has to wait for its turn as they do.
      place.turns.ask(() => {
        if (socket.destroyed) return;
        if (struck === undefined) this.#fronts.receive(socket);
        else this.#fronts.receiveWith(struck.armed.fault, socket).catch(() => socket.destroy());
      });
    } catch {
      socket.destroy();
    }
  }

  #welcome(socket: TLSSocket): void {
    const arrival = this.#arrivals.get(pathOf(socket));
    if (arrival === undefined) {
      socket.destroy();
      return;
    }
    arrival.reaction?.secured(socket);
    arrival.place.welcome(socket, arrival);
  }
}

/** A fault that strikes on a connection as it is taken. */
interface StruckConnection {
  readonly armed: Armed;
  readonly amend: (deed: Partial<Deed>) => void;
}

const frontDeeds: Readonly<Record<string, string>> = {
  "connection-reset": "the connection was reset",
  "certificate-for-another-name": "a certificate for registry.invalid was presented",
  "certificate-expired": "an expired certificate was presented",
  "certificate-of-stranger": "a certificate of an unknown authority was presented",
  "older-tls": "an older version of TLS was offered alone",
};

/** One world's port with the connections that are open on it. */
export class WorldListener {
  readonly world: World;
  readonly weather: Weather;
  readonly #dialect: Dialect;
  readonly #connections = new Set<Connection>();
  readonly #sockets = new Set<Socket>();
  readonly #byCertificate = new Map<string, number>();
  readonly #watch: Watcher | undefined;
  /** Where the world waits for its turn. */
  readonly turns: Place;
  #limits: WireLimits;
  #door: Door | undefined;

  constructor(world: World, weather: Weather, turns: Place, { watch, limits = {} }: ListenOptions) {
    this.world = world;
    this.weather = weather;
    this.turns = turns;
    this.#watch = watch;
    this.#limits = limits;
    this.#dialect = new Dialect(world.mutant);
  }

  /** Opens its port. Fails where that is taken. */
  async open(options: ListenOptions, taken: (socket: Socket) => void): Promise<void> {
    this.#door = await Door.open(options, this.weather, taken);
    this.limits = this.#limits;
  }

  /** Changes how much the connections may take. Those that are open stay open. */
  set limits(limits: WireLimits) {
    this.#limits = limits;
    if (this.#door !== undefined) this.#door.most = limits.connections;
  }

  /** Fulfilled when the port is open, or shut, as the weather wants it. */
  async settled(): Promise<void> {
    await this.#door?.settled;
  }

  /** Host and port that it listens on. */
  get address(): { readonly host: string; readonly port: number } {
    if (this.#door === undefined) throw new Error("the world is not listened for yet");
    return this.#door.address;
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#connections.size;
  }

  /** The sessions of the open connections, with the connections' numbers. */
  get sessions(): readonly (Session & { readonly number: number })[] {
    return [...this.#connections].map(({ number, conversation }) => ({ number, ...conversation.session }));
  }

  /** Remembers a connection before it has said anything, so that it does not outlive the listener; gives its number. */
  arrive(socket: Socket): number {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    return this.weather.nextConnection();
  }

  /** Sees whether a fault strikes on a connection as it is taken. */
  meetWeather(session: number): StruckConnection | undefined {
    const { weather } = this;
    const [armed] = weather.strike("connection", { session });
    if (armed === undefined) return undefined;
    const { kind } = armed.fault;
    const isReset = kind === "connection-reset";
    const did = frontDeeds[kind] ?? kind;
    const number = weather.note(armed, { session }, { did, ...(!isReset && { reaction: "none-yet" }) });
    const strike = weather.strikes.find(number);
    if (strike !== undefined) this.#notice(session)?.({ kind: "struck", strike });
    return { armed, amend: (deed) => weather.strikes.amend(number, deed) };
  }

  /** Notes a connection that did not get as far as TLS. */
  unsecured(connection: number, error: Error): void {
    if (this.#watch === undefined) return;
    const { code } = error as NodeJS.ErrnoException;
    this.#notice(connection)?.({ kind: "unsecured", fault: code ?? error.message });
  }

  welcome(socket: TLSSocket, { raw, number, address }: Arrival): void {
    const { world, weather } = this;
    const certificate = fingerprintOf(socket);
    const key = certificate ?? "";
    const { maxConnectionsPerCertificate, maxFrameBytes } = world.policy;
    const open = (this.#byCertificate.get(key) ?? 0) + 1;
    if (open > maxConnectionsPerCertificate) {
      socket.destroy();
      return;
    }
    this.#byCertificate.set(key, open);
    const peer = { ...(address !== undefined && { address }), ...(certificate !== undefined && { certificate }) };
    const notice = this.#notice(number);
    notice?.({
      kind: "opened",
      protocol: "epp",
      ...(address !== undefined && { address }),
      tls: tlsFactsOf(socket, certificate),
    });
    const most = Math.min(maxFrameBytes, this.#limits.frameBytes ?? maxFrameBytes);
    const line = { socket, raw, number, world, weather, maxFrameBytes: most, turns: this.turns, notice };
    const connection = new Connection(line, new Conversation(world, this.#dialect, peer));
    this.#connections.add(connection);
    socket.once("close", () => {
      this.#connections.delete(connection);
      const left = (this.#byCertificate.get(key) ?? 1) - 1;
      if (left > 0) this.#byCertificate.set(key, left);
      else this.#byCertificate.delete(key);
    });
  }

  #notice(connection: number): Notice | undefined {
    const watch = this.#watch;
    return watch && ((event) => watch({ ...event, connection, at: Date.now() }));
  }

  /** Lets time pass in which no client says a word, and gives how many connections that ends. Milliseconds. */
  passIdle(milliseconds: number): number {
    const timeout = add(0, this.world.policy.idleTimeout);
    return [...this.#connections].filter((connection) => connection.passIdle(milliseconds, timeout)).length;
  }

  /** Closes all connections and stops listening. Who does not let go is cut off. */
  async close(): Promise<void> {
    const closed = this.#door?.close();
    for (const connection of this.#connections) connection.close();
    const cut = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, patience);
    await closed;
    this.turns.leave();
    clearTimeout(cut);
  }
}

/** SHA-256 of the client's certificate, base64 without padding. Asks for no more of it: taking it apart costs as much as an answer. */
export function fingerprintOf(socket: TLSSocket): string | undefined {
  const hexadecimal = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(":", "");
  return hexadecimal === undefined ? undefined : Buffer.from(hexadecimal, "hex").toString("base64").replace(/=+$/, "");
}

function pathOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress} ${socket.localPort}`;
}
