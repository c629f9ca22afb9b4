import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import type { Session } from "../registry/session.ts";
import { add } from "../registry/time.ts";
import type { World } from "../registry/world.ts";
import { RrpConversation } from "../rrp/conversation.ts";
import { RrpDialect } from "../rrp/dialect.ts";
import type { Credential } from "./credentials.ts";
import { fingerprintOf } from "./listener.ts";
import { RrpConnection } from "./rrp-connection.ts";
import type { Place } from "./turns.ts";

/** Where a world speaks RRP. What is left out is not listened on. */
export interface RrpPlaces {
  /** Over TLS. */
  readonly tls?: { readonly host: string; readonly port: number } | undefined;
  /** In the clear, on this machine only. */
  readonly plain?: { readonly port: number } | undefined;
}

/** Host and port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** The one place where passwords may travel in the clear. */
const loopback = "127.0.0.1";

/** How long a closing listener waits for its clients, in milliseconds. */
const patience = 200;

/** One world's ports for RRP with the connections that are open on them. RFC 2832 section 3. */
export class RrpListener {
  readonly #world: World;
  readonly #dialect: RrpDialect;
  readonly #started: number;
  readonly #turns: Place;
  readonly #servers: Server[] = [];
  readonly #connections = new Set<RrpConnection>();
  readonly #sockets = new Set<Socket>();
  #tls: Address | undefined;
  #plain: Address | undefined;

  private constructor(world: World, turns: Place) {
    this.#world = world;
    this.#turns = turns;
    this.#dialect = new RrpDialect(world.mutant);
    this.#started = world.clock.now();
  }

  /** Begins to listen for a world. Where one of the places cannot be had, none is. */
  static async open(
    world: World,
    credential: Credential,
    { tls, plain }: RrpPlaces,
    turns: Place,
  ): Promise<RrpListener> {
    const listener = new RrpListener(world, turns);
    try {
      if (tls !== undefined) listener.#tls = await listener.#listen(listener.#encrypted(credential), tls);
      if (plain !== undefined)
        listener.#plain = await listener.#listen(listener.#unencrypted(), { host: loopback, port: plain.port });
    } catch (error) {
      await listener.close();
      throw error;
    }
    return listener;
  }

  /** Where it listens. */
  get addresses(): { readonly tls?: Address; readonly plain?: Address } {
    return { ...(this.#tls && { tls: this.#tls }), ...(this.#plain && { plain: this.#plain }) };
  }

  /** The sessions of the open connections. */
  get sessions(): readonly Session[] {
    return [...this.#connections].filter(({ isOpen }) => isOpen).map(({ session }) => session);
  }

  /** Lets time pass in which no client says a word, and gives how many connections that ends. Milliseconds. */
  passIdle(milliseconds: number): number {
    return [...this.#connections].filter((connection) => connection.passIdle(milliseconds)).length;
  }

  /** Closes all connections and stops listening. Who does not let go is cut off. */
  async close(): Promise<void> {
    const listening = this.#servers.filter((server) => server.listening);
    const closed = listening.map((server) => once(server, "close"));
    for (const server of listening) server.close();
    for (const connection of this.#connections) connection.close();
    const cut = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, patience);
    await Promise.all(closed);
    clearTimeout(cut);
  }

  /** Every client certificate passes the handshake; whether it is the right one is asked when a session is opened. */
  #encrypted({ certificate, key }: Credential): Server {
    const server = createTlsServer({
      cert: certificate,
      key,
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: "TLSv1.2",
      handshakeTimeout: 10_000,
    });
    server.on("tlsClientError", (_error, socket) => socket.destroy());
    server.on("secureConnection", (socket) => this.#welcome(socket));
    return server;
  }

  #unencrypted(): Server {
    return createServer((socket) => this.#welcome(socket));
  }

  async #listen(server: Server, { host, port }: Address): Promise<Address> {
    this.#servers.push(server);
    server.on("connection", (socket: Socket) => this.#arrive(socket));
    server.listen(port, host);
    await once(server, "listening");
    // A connection that cannot be accepted is that client's bad luck, and not the end of the process.
    server.on("error", () => undefined);
    const bound = server.address() as AddressInfo;
    return { host: bound.address, port: bound.port };
  }

  /** Remembers a connection before it has said anything, so that it does not outlive the listener. */
  #arrive(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => this.#sockets.delete(socket));
  }

  #welcome(socket: Socket): void {
    const { remoteAddress: address } = socket;
    const certificate = socket instanceof TLSSocket ? fingerprintOf(socket) : undefined;
    const peer = {
      ...(address !== undefined && { address }),
      ...(certificate !== undefined && { certificate }),
      ...(!(socket instanceof TLSSocket) && { isPlain: true }),
    };
    const surroundings = { sessionsOf: (registrar: string) => this.#sessionsOf(registrar), started: this.#started };
    const conversation = new RrpConversation(this.#world, this.#dialect, peer, surroundings);
    const connection = new RrpConnection(socket, conversation, {
      limits: this.#world.policy.rrp,
      timeouts: () => this.#timeouts(),
      turns: this.#turns,
    });
    this.#connections.add(connection);
    socket.once("close", () => this.#connections.delete(connection));
  }

  #sessionsOf(registrar: string): number {
    return this.sessions.filter((session) => session.registrar === registrar).length;
  }

  #timeouts() {
    const { beginTimeout, commandTimeout, sessionTimeout } = this.#world.policy.rrp;
    return { begin: add(0, beginTimeout), command: add(0, commandTimeout), session: add(0, sessionTimeout) };
  }
}
