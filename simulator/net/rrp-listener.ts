import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Weather } from "../faults/weather.ts";
import type { Session } from "../registry/session.ts";
import { add } from "../registry/time.ts";
import type { World } from "../registry/world.ts";
import { RrpConversation } from "../rrp/conversation.ts";
import { RrpDialect } from "../rrp/dialect.ts";
import { Door } from "./door.ts";
import type { WireLimits } from "./listener.ts";
import { type Guest, Reception } from "./reception.ts";
import type { Room } from "./room.ts";
import { RrpConnection } from "./rrp-connection.ts";
import type { Receiver, TlsPort } from "./tls-port.ts";
import type { Place } from "./turns.ts";
import type { Watching } from "./watching.ts";

/** Where a world speaks RRP. What is left out is not listened on. */
export interface RrpPlaces {
  /** Over TLS. */
  readonly tls?: { readonly host: string; readonly port: number } | undefined;
  /** In the clear, on this machine only. */
  readonly plain?: { readonly port: number } | undefined;
}

/** What the ports share with the world's port for EPP. */
export interface RrpSharing {
  /** Where the world waits for its turn. It is left by who made it. */
  readonly turns: Place;
  /** Those who watch the world's connections. */
  readonly watching: Watching;
  readonly weather: Weather;
  /** How many may be connected. */
  readonly room: Room;
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
export class RrpListener implements Receiver {
  readonly reception: Reception;
  readonly turns: Place;
  readonly #world: World;
  readonly #weather: Weather;
  readonly #watching: Watching;
  readonly #dialect: RrpDialect;
  readonly #started: number;
  readonly #connections = new Set<RrpConnection>();
  /** How much the connections may take that are opened from now on. */
  limits: Pick<WireLimits, "frameBytes"> = {};
  #tls: Door | undefined;
  #plain: Door | undefined;

  private constructor(world: World, { weather, watching, turns }: RrpSharing) {
    this.turns = turns;
    this.#world = world;
    this.#weather = weather;
    this.#watching = watching;
    this.reception = new Reception("rrp", weather, watching);
    this.#dialect = new RrpDialect(world.mutant);
    this.#started = world.clock.now();
  }

  /** Begins to listen for a world, in its weather. Where one of the places cannot be had, none is. */
  static async open(world: World, port: TlsPort, { tls, plain }: RrpPlaces, shared: RrpSharing): Promise<RrpListener> {
    const { weather, room } = shared;
    const listener = new RrpListener(world, shared);
    const encrypted = (socket: Socket) => void port.receive(socket, listener, false);
    try {
      if (tls !== undefined) listener.#tls = await Door.open({ ...tls, protocol: "rrp", room }, weather, encrypted);
      if (plain !== undefined)
        listener.#plain = await Door.open({ ...plain, host: loopback, room }, weather, (socket) =>
          listener.#admit(socket),
        );
    } catch (error) {
      await listener.close();
      throw error;
    }
    return listener;
  }

  /** Where it listens. */
  get addresses(): { readonly tls?: Address; readonly plain?: Address } {
    return { ...(this.#tls && { tls: this.#tls.address }), ...(this.#plain && { plain: this.#plain.address }) };
  }

  /** Fulfilled when the ports are open, or shut, as the weather wants it. */
  async settled(): Promise<void> {
    await Promise.all(this.#doors.map((door) => door.settled));
  }

  /** How many connections are open. */
  get connections(): number {
    return this.sessions.length;
  }

  /** The sessions of the open connections, with the connections' numbers. */
  get sessions(): readonly (Session & { readonly number: number })[] {
    const open = [...this.#connections].filter(({ isOpen }) => isOpen);
    return open.map(({ number, session }) => ({ number, ...session }));
  }

  /** Lets time pass in which no client says a word, and gives how many connections that ends. Milliseconds. */
  passIdle(milliseconds: number): number {
    return [...this.#connections].filter((connection) => connection.passIdle(milliseconds)).length;
  }

  /** Closes all connections and stops listening. Who does not let go is cut off. */
  async close(): Promise<void> {
    const closed = this.#doors.map((door) => door.close());
    for (const connection of this.#connections) connection.close();
    const cut = setTimeout(() => this.reception.cutOff(), patience);
    await Promise.all(closed);
    clearTimeout(cut);
  }

  /** Greets who has come over TLS. */
  welcome(socket: TLSSocket, guest: Guest): void {
    this.#begin(socket, guest, socket);
  }

  /** Greets who has come in the clear, when its turn comes. */
  #admit(socket: Socket): void {
    const number = this.reception.arrive(socket);
    const guest = { raw: socket, number, address: socket.remoteAddress };
    this.turns.ask(() => {
      if (!socket.destroyed) this.#begin(socket, guest);
    });
  }

  #begin(socket: Socket, guest: Guest, tls?: TLSSocket): void {
    const { address, certificate, raw, number } = guest;
    const peer = {
      ...(address !== undefined && { address }),
      ...(certificate !== undefined && { certificate }),
      ...(tls === undefined && { isPlain: true }),
    };
    const surroundings = { sessionsOf: (registrar: string) => this.#sessionsOf(registrar), started: this.#started };
    const conversation = new RrpConversation(this.#world, this.#dialect, peer, surroundings);
    this.reception.opened(guest, tls);
    const around = { weather: this.#weather, watching: this.#watching, turns: this.turns };
    const line = { socket, raw, number, world: this.#world, ...around };
    const { maxLineBytes, maxCommandBytes } = this.#world.policy.rrp;
    const most = Math.min(maxCommandBytes, this.limits.frameBytes ?? maxCommandBytes);
    const sizes = { maxLineBytes, maxCommandBytes: most };
    const connection = new RrpConnection(line, conversation, sizes, () => this.#timeouts());
    this.#connections.add(connection);
    socket.once("close", () => this.#connections.delete(connection));
  }

  get #doors(): readonly Door[] {
    return [this.#tls, this.#plain].filter((door) => door !== undefined);
  }

  #sessionsOf(registrar: string): number {
    let open = 0;
    for (const { isOpen, session } of this.#connections) if (isOpen && session.registrar === registrar) open++;
    return open;
  }

  #timeouts() {
    const { beginTimeout, commandTimeout, sessionTimeout } = this.#world.policy.rrp;
    return { begin: add(0, beginTimeout), command: add(0, commandTimeout), session: add(0, sessionTimeout) };
  }
}
