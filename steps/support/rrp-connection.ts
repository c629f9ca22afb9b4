import { connect as connectPlainly } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectSafely } from "node:tls";
import { type Arrival, contextFor, type Destination } from "./epp-connection.ts";
import { Inbox } from "./inbox.ts";

/** Where and as whom to connect. */
export interface RrpDestination extends Destination {
  /** Without TLS. */
  readonly plain: boolean;
  /** Where it is spoken without TLS, beside. */
  readonly plainPort?: number;
}

/** Who is told of what goes over a connection: before it goes, and once it has come. */
export interface Overhearing {
  /** May throw, so that nothing goes. */
  sending(octets: Uint8Array): void;
  heard(message: Buffer): void;
}

const largest = 1024 * 1024;

/** A connection that carries lines. RFC 2832 sections 3 and 4. It never throws for what the server does after connecting. */
export class RrpConnection {
  readonly #socket: Duplex;
  readonly #inbox: Inbox;
  readonly #overhearing: Overhearing | undefined;

  private constructor(socket: Duplex, overhearing: Overhearing | undefined) {
    this.#socket = socket;
    this.#overhearing = overhearing;
    this.#inbox = new Inbox(socket);
  }

  /** Connects. Fails with the reason when no connection comes about within the time (milliseconds). */
  static open(to: RrpDestination, timeout: number, overhearing?: Overhearing): Promise<RrpConnection> {
    return new Promise((resolve, reject) => {
      const socket = to.plain
        ? connectPlainly({ host: to.host, port: to.port, noDelay: true })
        : connectSafely({
            host: to.host,
            port: to.port,
            servername: to.serverName ?? (/^[\d.]+$|:/.test(to.host) ? "" : to.host),
            secureContext: contextFor(to),
          });
      const timer = setTimeout(() => socket.destroy(new Error(`no connection within ${timeout} ms`)), timeout);
      socket.once("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      socket.once(to.plain ? "connect" : "secureConnect", () => {
        clearTimeout(timer);
        socket.setNoDelay(true);
        resolve(new RrpConnection(socket, overhearing));
      });
    });
  }

  /** Whether the server has ended the connection, or we have. */
  get isClosed(): boolean {
    return this.#inbox.hasEnded;
  }

  /** Whether something has arrived that nobody has read. */
  get hasUnread(): boolean {
    return this.#inbox.received.length > 0;
  }

  /** Sends octets as they are. */
  write(octets: Uint8Array): void {
    if (this.isClosed) return;
    this.#overhearing?.sending(octets);
    this.#socket.write(octets);
  }

  /** Waits for the next message, up to the line that holds only a dot, at most so many milliseconds. */
  async receive(timeout: number): Promise<Arrival> {
    const inbox = this.#inbox;
    const arrived = await inbox.wait<Arrival>(
      timeout,
      () => this.#next() ?? (inbox.hasEnded ? { kind: "closed" } : undefined),
    );
    return arrived ?? { kind: "late", pending: inbox.received.length };
  }

  /** Waits until the server closes the connection; whether it did within so many milliseconds. */
  async closedWithin(timeout: number): Promise<boolean> {
    return (await this.#inbox.wait(timeout, () => this.isClosed || undefined)) ?? false;
  }

  /** Ends the connection at once. */
  close(): void {
    this.#inbox.hasEnded = true;
    this.#socket.destroy();
  }

  #next(): Arrival | undefined {
    const { received } = this.#inbox;
    const end = /(?:^|\n)\.\r?\n/.exec(received.toString("latin1"));
    if (end === null)
      return received.length > largest ? { kind: "malformed", what: "a message that does not end" } : undefined;
    const length = end.index + end[0].length;
    this.#inbox.received = received.subarray(length);
    const document = received.subarray(0, length);
    this.#overhearing?.heard(document);
    return { kind: "document", document };
  }
}
