import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { Conversation } from "../epp/conversation.ts";
import { Dialect } from "../epp/dialect.ts";
import type { Weather } from "../faults/weather.ts";
import type { Session } from "../registry/session.ts";
import { add } from "../registry/time.ts";
import type { World } from "../registry/world.ts";
import { Connection } from "./connection.ts";
import { Door } from "./door.ts";
import { type Guest, Reception } from "./reception.ts";
import { Room } from "./room.ts";
import type { Receiver, TlsPort } from "./tls-port.ts";
import type { Place } from "./turns.ts";
import { type Watcher, Watching } from "./watching.ts";

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
  /** Connections open at a time over both protocols, those included that are not logged in. One more is cut off. */
  readonly connections?: number | undefined;
  /** Largest frame, or command of RRP, in bytes. */
  readonly frameBytes?: number | undefined;
}

/** How long a closing listener waits for its clients, in milliseconds. */
const patience = 200;

/** One world's port for EPP with the connections that are open on it. */
export class WorldListener implements Receiver {
  readonly world: World;
  readonly weather: Weather;
  /** Those who watch the world's connections. */
  readonly watching: Watching;
  readonly reception: Reception;
  /** Where the world waits for its turn. */
  readonly turns: Place;
  /** How many may be connected, over whatever protocol. */
  readonly room = new Room();
  readonly #dialect: Dialect;
  readonly #connections = new Set<Connection>();
  readonly #byCertificate = new Map<string, number>();
  #limits: WireLimits;
  #door: Door | undefined;

  private constructor(world: World, weather: Weather, turns: Place, { watch, limits = {} }: ListenOptions) {
    this.world = world;
    this.weather = weather;
    this.turns = turns;
    this.#limits = limits;
    this.room.most = limits.connections;
    this.watching = new Watching(watch);
    this.reception = new Reception("epp", weather, this.watching);
    this.#dialect = new Dialect(world.mutant);
  }

  /** Begins to listen for a world, in its weather. Fails where the port is taken. */
  static async open(world: World, weather: Weather, port: TlsPort, options: ListenOptions): Promise<WorldListener> {
    const { host, proxyProtocol, place: turns = port.turns.join() } = options;
    const listener = new WorldListener(world, weather, turns, options);
    const taken = (socket: Socket) => void port.receive(socket, listener, proxyProtocol);
    try {
      const { room } = listener;
      listener.#door = await Door.open({ host, port: options.port, protocol: "epp", room }, weather, taken);
    } catch (error) {
      turns.leave();
      throw error;
    }
    return listener;
  }

  /** Changes how much the connections may take. Those that are open stay open. */
  set limits(limits: WireLimits) {
    this.#limits = limits;
    this.room.most = limits.connections;
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

  /** Greets who has come, if there is room for one more with its certificate. */
  welcome(socket: TLSSocket, guest: Guest): void {
    const { world, weather } = this;
    const { raw, number, address, certificate } = guest;
    const key = certificate ?? "";
    const { maxConnectionsPerCertificate, maxFrameBytes } = world.policy;
    const open = (this.#byCertificate.get(key) ?? 0) + 1;
    if (open > maxConnectionsPerCertificate) {
      socket.destroy();
      return;
    }
    this.#byCertificate.set(key, open);
    const peer = { ...(address !== undefined && { address }), ...(certificate !== undefined && { certificate }) };
    this.reception.opened(guest, socket);
    const { turns, watching } = this;
    const line = { socket, raw, number, world, weather, turns, watching };
    const most = Math.min(maxFrameBytes, this.#limits.frameBytes ?? maxFrameBytes);
    const connection = new Connection(line, new Conversation(world, this.#dialect, peer), most);
    this.#connections.add(connection);
    socket.once("close", () => {
      this.#connections.delete(connection);
      const left = (this.#byCertificate.get(key) ?? 1) - 1;
      if (left > 0) this.#byCertificate.set(key, left);
      else this.#byCertificate.delete(key);
    });
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
    const cut = setTimeout(() => this.reception.cutOff(), patience);
    await closed;
    this.turns.leave();
    clearTimeout(cut);
  }
}
