import { connect as connectPlain, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls } from "node:tls";

/** A raw RRP client: what it sends is exactly what it is given. */
export class RrpClient {
  readonly socket: Socket;
  readonly #messages: string[] = [];
  readonly #waiting: ((message: string | undefined) => void)[] = [];
  #rest = "";
  #ended = false;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (piece: Buffer) => this.#take(piece.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.#ended = true;
      for (const waiting of this.#waiting.splice(0)) waiting(undefined);
    });
  }

  /** The next message without its dot; undefined once the connection is closed. */
  read(): Promise<string | undefined> {
    const ready = this.#messages.shift();
    if (ready !== undefined || this.#ended) return Promise.resolve(ready);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Sends a command and waits for its answer. */
  async say(...lines: readonly string[]): Promise<string | undefined> {
    this.socket.write([...lines, ".", ""].join("\r\n"));
    return await this.read();
  }

  end(): void {
    this.socket.destroy();
  }

  #take(text: string): void {
    this.#rest += text;
    for (let end = this.#rest.indexOf("\r\n.\r\n"); end >= 0; end = this.#rest.indexOf("\r\n.\r\n")) {
      const message = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(end + 5);
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.#messages.push(message);
      else waiting(message);
    }
  }
}

/** Opens a connection over TLS; fails when the handshake does. */
export async function openTls(port: number, options: ConnectionOptions = {}): Promise<RrpClient> {
  return await new Promise((resolve, reject) => {
    const socket = connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false, ...options });
    const client = new RrpClient(socket);
    socket.once("secureConnect", () => resolve(client));
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("closed before the handshake was done")));
  });
}

/** Opens a connection in the clear. */
export function openPlain(port: number): RrpClient {
  return new RrpClient(connectPlain(port, "127.0.0.1"));
}
