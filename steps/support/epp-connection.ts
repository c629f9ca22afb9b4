import { connect, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";
import { OutOfTime } from "./reachability.ts";

/** Where and as whom to connect. */
export interface Destination {
  readonly host: string;
  readonly port: number;
  /** Name that the server's certificate must bear; the host unless it is said otherwise. */
  readonly serverName?: string;
  /** Certificates of the authorities to trust, PEM. */
  readonly authorities?: readonly string[];
  /** Whether the server's certificate is not looked at. The suite never does that; a first look may. */
  readonly trustsAnybody?: boolean;
  readonly certificate?: string;
  readonly key?: string;
  readonly minVersion?: "TLSv1.1" | "TLSv1.2" | "TLSv1.3";
  readonly maxVersion?: "TLSv1.1" | "TLSv1.2" | "TLSv1.3";
}

/** How the wait for a document ended. */
export type Arrival =
  | { readonly kind: "document"; readonly document: Buffer }
  | { readonly kind: "closed" }
  | { readonly kind: "late"; readonly pending: number }
  | { readonly kind: "malformed"; readonly what: string };

/** A context costs a quarter of a handshake and depends on the credential alone, so each is made once. */
const contexts = new Map<string, SecureContext>();

/** The context for a credential, made once. */
export function contextFor(to: Destination): SecureContext {
  const key = JSON.stringify([to.authorities, to.certificate, to.key, to.minVersion, to.maxVersion]);
  const known = contexts.get(key);
  if (known !== undefined) return known;
  const context = createSecureContext({
    ...(to.authorities && { ca: [...to.authorities] }),
    ...(to.certificate && { cert: to.certificate }),
    ...(to.key && { key: to.key }),
    minVersion: to.minVersion ?? "TLSv1.2",
    ...(to.maxVersion && { maxVersion: to.maxVersion }),
    ...(to.maxVersion === "TLSv1.1" && { ciphers: "DEFAULT@SECLEVEL=0" }),
  });
  contexts.set(key, context);
  return context;
}

const headerLength = 4;
/** The largest frame that is read, in octets. A server that announces or sends more is not listened to any further. */
const largest = 16 * 1024 * 1024;

/** A TLS connection that carries frames. RFC 5734 section 4. It never throws for what the server does after connecting. */
export class EppConnection {
  readonly #socket: TLSSocket;
  /** What has arrived and is not read, in pieces: a large frame comes in thousands of them. */
  #pieces: Buffer[] = [];
  #pending = 0;
  #ended = false;
  #wake: (() => void) | undefined;

  private constructor(socket: TLSSocket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#pending += piece.length;
      if (this.#pending > 2 * largest) socket.pause();
      this.#wake?.();
    });
    const end = () => {
      this.#ended = true;
      this.#wake?.();
    };
    socket.on("end", end);
    socket.on("close", end);
    socket.on("error", end);
  }

  /** Connects. Fails with the reason when no TLS connection comes about within the time (milliseconds). */
  static open(to: Destination, timeout: number): Promise<EppConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({
        host: to.host,
        port: to.port,
        servername: to.serverName ?? (/^[\d.]+$|:/.test(to.host) ? "" : to.host),
        secureContext: contextFor(to),
        rejectUnauthorized: to.trustsAnybody !== true,
      });
      const timer = setTimeout(() => socket.destroy(new OutOfTime(`no connection within ${timeout} ms`)), timeout);
      socket.once("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      socket.once("secureConnect", () => {
        clearTimeout(timer);
        resolve(new EppConnection(socket));
      });
    });
  }

  /** Whether the server has ended the connection, or we have. */
  get isClosed(): boolean {
    return this.#ended;
  }

  /** Whether something has arrived that nobody has read. */
  get hasUnread(): boolean {
    return this.#pending > 0;
  }

  /** Sends a document as one frame. */
  send(document: Uint8Array): void {
    this.write(framed(document));
  }

  /** Sends octets as they are. */
  write(octets: Uint8Array): void {
    if (!this.#ended) this.#socket.write(octets);
  }

  /** Waits for the next document, at most so many milliseconds. */
  async receive(timeout: number): Promise<Arrival> {
    const until = performance.now() + timeout;
    for (;;) {
      const arrived = this.#next();
      if (arrived !== undefined) return arrived;
      if (this.#ended) return { kind: "closed" };
      const left = until - performance.now();
      if (left <= 0) return { kind: "late", pending: this.#pending };
      await this.#change(left);
    }
  }

  /** Waits until the server closes the connection; whether it did within so many milliseconds. */
  async closedWithin(timeout: number): Promise<boolean> {
    const until = performance.now() + timeout;
    while (!this.#ended && performance.now() < until) await this.#change(until - performance.now());
    return this.#ended;
  }

  /** Ends the connection at once. */
  close(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #next(): Arrival | undefined {
    if (this.#pending < headerLength) return undefined;
    if ((this.#pieces[0]?.length ?? 0) < headerLength) this.#pieces = [Buffer.concat(this.#pieces)];
    const length = this.#pieces[0]?.readUInt32BE() ?? 0;
    if (length <= headerLength || length > largest) {
      this.#socket.pause();
      return { kind: "malformed", what: `a frame whose header says ${length} octets` };
    }
    if (this.#pending < length) return undefined;
    const received = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
    const rest = received?.subarray(length) ?? Buffer.alloc(0);
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#pending = rest.length;
    if (this.#socket.isPaused()) this.#socket.resume();
    return { kind: "document", document: received?.subarray(headerLength, length) ?? Buffer.alloc(0) };
  }

  #change(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeout);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A document with the four octets of its length before it. */
export function framed(document: Uint8Array): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(document.length + headerLength);
  return Buffer.concat([header, document]);
}
