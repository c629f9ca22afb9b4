import { connect as connectPlain, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls } from "node:tls";
import { FrameReader, frame } from "../../../simulator/epp/frame.ts";

/** A raw EPP client: what it sends is exactly what it is given. */
export class Client {
  readonly socket: Socket;
  readonly #documents: string[] = [];
  readonly #waiting: ((document: string | undefined) => void)[] = [];
  #ended = false;

  constructor(socket: Socket) {
    this.socket = socket;
    const reader = new FrameReader(1 << 24);
    socket.on("data", (piece) => {
      for (const document of reader.take(piece).documents) this.#deliver(Buffer.from(document).toString());
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.#ended = true;
      for (const waiting of this.#waiting.splice(0)) waiting(undefined);
    });
  }

  /** The next document; undefined once the connection is closed. */
  read(): Promise<string | undefined> {
    const ready = this.#documents.shift();
    if (ready !== undefined || this.#ended) return Promise.resolve(ready);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Sends documents in frames, in one write. */
  send(...documents: readonly string[]): void {
    this.socket.write(Buffer.concat(documents.map(frame)));
  }

  /** Whether the connection is over. */
  get isEnded(): boolean {
    return this.#ended;
  }

  /** Fulfilled when the server has closed the connection. */
  get closed(): Promise<void> {
    if (this.#ended) return Promise.resolve();
    return new Promise((resolve) => this.socket.once("close", () => resolve()));
  }

  end(): void {
    this.socket.destroy();
  }

  #deliver(document: string): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#documents.push(document);
    else waiting(document);
  }
}

/** Opens a TLS connection; fails when the handshake does. What stands in `first` is sent before the handshake. */
export async function open(port: number, options: ConnectionOptions = {}, first?: string): Promise<Client> {
  const plain = connectPlain(port, "127.0.0.1");
  if (first !== undefined) plain.write(first);
  return await new Promise((resolve, reject) => {
    const socket = connectTls({ socket: plain, rejectUnauthorized: false, ...options });
    const client = new Client(socket);
    socket.once("secureConnect", () => resolve(client));
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("closed before the handshake was done")));
  });
}

/** A command in its envelope. */
export function command(content: string, client = "ABC-12345"): string {
  return `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command>${content}<clTRID>${client}</clTRID></command></epp>`;
}

export const hello = '<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>';

/** A login without any extension. */
export function login(registrar: string, password: string, client?: string): string {
  const options = "<options><version>1.0</version><lang>en</lang></options>";
  const services = "<svcs><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI></svcs>";
  return command(`<login><clID>${registrar}</clID><pw>${password}</pw>${options}${services}</login>`, client);
}
