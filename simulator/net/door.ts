import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Armed } from "../faults/armed.ts";
import { millisecondsOf } from "../faults/kind.ts";
import type { Weather } from "../faults/weather.ts";
import type { Room } from "./room.ts";

/** Where a door is. */
export interface DoorOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** What is spoken behind it: faults for that shut it. None does where it is left out. */
  readonly protocol?: "epp" | "rrp";
  /** Who comes where there is no room is cut off. */
  readonly room: Room;
}

/** How long to wait for a port that somebody else has taken while the door was shut, in milliseconds. */
const retry = 50;

/** A TCP port that the weather may shut for a time: then connections are refused, and those that are open stay. */
export class Door {
  readonly #server: Server;
  readonly #weather: Weather;
  readonly #protocol: DoorOptions["protocol"];
  readonly #known = new WeakSet<Armed>();
  #address: AddressInfo | undefined;
  #shutBy: { readonly armed: Armed; readonly strike: number } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #opening: Promise<void> = Promise.resolve();
  #isClosed = false;

  private constructor({ protocol, room }: DoorOptions, weather: Weather, taken: (socket: Socket) => void) {
    this.#protocol = protocol;
    this.#weather = weather;
    this.#server = createServer({ noDelay: true }, (socket) => {
      if (!room.enter(socket)) return;
      taken(socket);
      if (!weather.calm) this.#look(() => true);
    });
  }

  /** Opens a port. Fails where it is taken. */
  static async open(options: DoorOptions, weather: Weather, taken: (socket: Socket) => void): Promise<Door> {
    const { host, port } = options;
    const door = new Door(options, weather, taken);
    door.#server.listen(port, host);
    await once(door.#server, "listening");
    // A connection that cannot be accepted is that client's bad luck, and not the end of the process.
    door.#server.on("error", () => undefined);
    door.#address = door.#server.address() as AddressInfo;
    weather.onChange(() => door.#changed());
    door.#changed();
    return door;
  }

  /** Host and port, also while it is shut. */
  get address(): { readonly host: string; readonly port: number } {
    const { address = "", port = 0 } = this.#address ?? {};
    return { host: address, port };
  }

  /** Fulfilled when the door is as the weather wants it. */
  get settled(): Promise<void> {
    return this.#opening;
  }

  /** Closes the port for good. Fulfilled when every connection is over. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#opening;
    const closed = once(this.#server, "close");
    this.#server.close();
    await closed;
  }

  /** Faults came or went. */
  #changed(): void {
    if (this.#isClosed) return;
    this.#look((armed) => !this.#known.has(armed));
    for (const armed of this.#weather.armed) this.#known.add(armed);
    if (this.#shutBy !== undefined && !this.#weather.armed.includes(this.#shutBy.armed)) this.#reopen();
  }

  /** Sees whether the next connection is to be refused. */
  #look(fits: (armed: Armed) => boolean): void {
    const [armed] = this.#weather.strike("door", {}, (armed) => this.#isMeant(armed) && fits(armed));
    if (armed?.fault.kind !== "connection-refused") return;
    const { for: span } = armed.fault;
    const until = span === undefined ? "until the fault is taken away" : `for ${span}`;
    this.#shutBy = { armed, strike: this.#weather.note(armed, {}, { did: `the port is closed ${until}` }) };
    clearTimeout(this.#timer);
    if (span !== undefined) this.#timer = setTimeout(() => this.#reopen(), millisecondsOf(span)).unref();
    if (this.#server.listening) this.#server.close();
  }

  #isMeant({ fault }: Armed): boolean {
    return fault.kind === "connection-refused" && (fault.protocol ?? "epp") === this.#protocol;
  }

  #reopen(): void {
    clearTimeout(this.#timer);
    const { strike } = this.#shutBy ?? {};
    this.#shutBy = undefined;
    if (strike !== undefined) this.#weather.strikes.amend(strike, { did: "the port was closed, and is open again" });
    this.#opening = this.#opening.then(() => this.#listen());
  }

  async #listen(): Promise<void> {
    const { host, port } = this.address;
    while (!this.#isClosed && this.#shutBy === undefined && !this.#server.listening) {
      this.#server.listen(port, host);
      await once(this.#server, "listening").catch(() => undefined);
      if (!this.#server.listening) await new Promise((resolve) => setTimeout(resolve, retry).unref());
    }
  }
}
