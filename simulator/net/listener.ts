import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from "node:tls";
import { Conversation } from "../epp/conversation.ts";
import { Dialect } from "../epp/dialect.ts";
import type { Session } from "../registry/session.ts";
import { add } from "../registry/time.ts";
import type { World } from "../registry/world.ts";
import { Connection, type Notice } from "./connection.ts";
import type { Credential } from "./credentials.ts";
import { readProxyLine } from "./proxy-line.ts";
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
  readonly address: string | undefined;
}

/**
 * Takes TLS connections for many worlds, each on a port of its own, with one TLS context for all. Every client
 * certificate passes the handshake; whether it is the right one is asked at login. RFC 5734 section 8.
 */
export class EppPort {
  readonly #tls: TlsServer;
  readonly #arrivals = new Map<string, Arrival>();
  readonly #turns = new Turns();

  constructor(credential: Credential) {
    this.#tls = createTlsServer({
      cert: credential.certificate,
      key: credential.key,
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: "TLSv1.2",
      handshakeTimeout: 10_000,
    });
    this.#tls.on("secureConnection", (socket) => this.#welcome(socket));
    this.#tls.on("tlsClientError", (error, socket) => {
      this.#arrivals.get(pathOf(socket))?.place.unsecured(error);
      socket.destroy();
    });
  }

  /** Begins to listen for a world. */
  async open(world: World, options: ListenOptions): Promise<WorldListener> {
    const server = createServer({ noDelay: true });
    const place = new WorldListener(world, server, { ...options, place: options.place ?? this.#turns.join() });
    server.on("connection", (socket) => void this.#arrive(socket, place, options));
    server.listen(options.port, options.host);
    await once(server, "listening");
    // A connection that cannot be accepted is that client's bad luck, and not the end of the process.
    server.on("error", () => undefined);
    return place;
  }

  async #arrive(socket: Socket, place: WorldListener, { proxyProtocol }: ListenOptions): Promise<void> {
    socket.on("error", () => socket.destroy());
    place.arrive(socket);
    try {
      const address = proxyProtocol ? (await readProxyLine(socket)).address : socket.remoteAddress;
      const key = pathOf(socket);
      this.#arrivals.set(key, { place, address });
      socket.once("close", () => this.#arrivals.delete(key));
      // A handshake costs as much as ten commands, so it has to wait for its turn as they do.
      place.turns.ask(() => {
        if (!socket.destroyed) this.#tls.emit("connection", socket);
      });
    } catch {
      socket.destroy();
    }
  }

  #welcome(socket: TLSSocket): void {
    const arrival = this.#arrivals.get(pathOf(socket));
    if (arrival === undefined) socket.destroy();
    else arrival.place.welcome(socket, arrival.address);
  }
}

interface Standpoint {
  readonly place: Place;
}

/** One world's port with the connections that are open on it. */
export class WorldListener {
  readonly world: World;
  readonly #server: Server;
  readonly #dialect: Dialect;
  readonly #connections = new Set<Connection>();
  readonly #sockets = new Set<Socket>();
  readonly #byCertificate = new Map<string, number>();
  readonly #watch: Watcher | undefined;
  /** Where the world waits for its turn. */
  readonly turns: Place;
  #limits: WireLimits = {};
  #arrived = 0;

  constructor(world: World, server: Server, { watch, place, limits = {} }: Omit<ListenOptions, "place"> & Standpoint) {
    this.world = world;
    this.#server = server;
    this.#watch = watch;
    this.turns = place;
    this.limits = limits;
    this.#dialect = new Dialect(world.mutant);
  }

  /** Host and port that it listens on. */
  get address(): { readonly host: string; readonly port: number } {
    const { address, port } = this.#server.address() as AddressInfo;
    return { host: address, port };
  }

  /** Changes how much the connections may take. Those that are open stay open. */
  set limits(limits: WireLimits) {
    this.#limits = limits;
    this.#server.maxConnections = limits.connections ?? Number.MAX_SAFE_INTEGER;
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#connections.size;
  }

  /** The sessions of the open connections. */
  get sessions(): readonly Session[] {
    return [...this.#connections].map(({ conversation }) => conversation.session);
  }

  /** Remembers a connection before it has said anything, so that it does not outlive the listener. */
  arrive(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
  }

  /** Notes a connection that did not get as far as TLS. */
  unsecured(error: Error): void {
    if (this.#watch === undefined) return;
    const { code } = error as NodeJS.ErrnoException;
    this.#notice(++this.#arrived)?.({ kind: "unsecured", fault: code ?? error.message });
  }

  welcome(socket: TLSSocket, address: string | undefined): void {
    const certificate = fingerprintOf(socket);
    const key = certificate ?? "";
    const { maxConnectionsPerCertificate, maxFrameBytes } = this.world.policy;
    const open = (this.#byCertificate.get(key) ?? 0) + 1;
    if (open > maxConnectionsPerCertificate) {
      socket.destroy();
      return;
    }
    this.#byCertificate.set(key, open);
    const peer = { ...(address !== undefined && { address }), ...(certificate !== undefined && { certificate }) };
    const notice = this.#notice(++this.#arrived);
    notice?.({
      kind: "opened",
      protocol: "epp",
      ...(address !== undefined && { address }),
      tls: tlsFactsOf(socket, certificate),
    });
    const connection = new Connection(socket, new Conversation(this.world, this.#dialect, peer), {
      maxFrameBytes: Math.min(maxFrameBytes, this.#limits.frameBytes ?? maxFrameBytes),
      place: this.turns,
      notice,
    });
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
    const closed = once(this.#server, "close");
    this.#server.close();
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
function fingerprintOf(socket: TLSSocket): string | undefined {
  const hexadecimal = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(":", "");
  return hexadecimal === undefined ? undefined : Buffer.from(hexadecimal, "hex").toString("base64").replace(/=+$/, "");
}

function pathOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress} ${socket.localPort}`;
}
