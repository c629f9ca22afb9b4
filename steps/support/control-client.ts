import { Agent, request } from "node:http";

/** An answer of the control port that is no success. */
export class ControlError extends Error {
  override readonly name = "ControlError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the control port says of one command. */
export interface LedgerEntry {
  readonly server: string;
  readonly row: string;
  readonly offenders: readonly string[];
  readonly writes: number;
  readonly effects: readonly { readonly label: string; readonly fields: readonly string[] }[];
  readonly fault?: string;
}

/** A world that was made for this process. */
export interface MadeWorld {
  readonly id: string;
  readonly epp: { readonly host: string; readonly port: number };
}

/** How long a control port may take, milliseconds: making a world of a million names takes its time. */
const patience = 60_000;

/** Talks to a control port: what a scenario needs beyond the wire. See docs/control.md. */
export class ControlClient {
  readonly #url: URL;
  readonly #token: string;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(url: string, token: string) {
    this.#url = new URL(url);
    this.#token = token;
  }

  makeWorld(fixture: unknown, mutant?: unknown): Promise<MadeWorld> {
    return this.call("POST", "/worlds", { fixture, ...(mutant !== undefined && { mutant }) });
  }

  /** One request. Fails with a ControlError for anything but success. */
  call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: this.#url.hostname,
          port: this.#url.port,
          method,
          path: `${this.#url.pathname.replace(/\/$/, "")}${path}`,
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${this.#token}`,
            ...(payload && { "content-type": "application/json", "content-length": payload.length }),
          },
        },
        (incoming) => {
          const pieces: Buffer[] = [];
          incoming.on("data", (piece: Buffer) => pieces.push(piece));
          incoming.on("error", reject);
          incoming.on("end", () => {
            const text = Buffer.concat(pieces).toString();
            const status = incoming.statusCode ?? 0;
            if (status >= 200 && status < 300) resolve((text === "" ? undefined : JSON.parse(text)) as T);
            else reject(new ControlError(status, `${method} ${path} was answered ${status}: ${text.slice(0, 500)}`));
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.setTimeout(patience, () =>
        outgoing.destroy(new Error(`the control port does not answer ${method} ${path} within ${patience} ms`)),
      );
      outgoing.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
