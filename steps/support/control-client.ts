import { Agent, request } from "node:http";
import { request as requestOverTls } from "node:https";
import { Mismatch, NotApplicable, NotTestable } from "./verdicts.ts";

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
  /** Where it speaks RRP, if it does. */
  readonly rrp?: { readonly [How in "tls" | "plain"]?: { readonly host: string; readonly port: number } };
}

/** Talks to a control port: what a scenario needs beyond the wire. See docs/control.md. */
export class ControlClient {
  readonly #url: URL;
  readonly #token: string;
  readonly #timeout: number | undefined;
  readonly #agent = new Agent({ keepAlive: true });

  /** The time that an answer may take is in milliseconds; no limit where it is left out. */
  constructor(url: string, token: string, timeout?: number) {
    this.#url = new URL(url);
    this.#token = token;
    this.#timeout = timeout;
  }

  /** Makes a world, which speaks RRP too, with TLS and without, where that is wanted. */
  makeWorld(fixture: unknown, mutant?: unknown, speaksRrp = false): Promise<MadeWorld> {
    const rrp = speaksRrp && { rrp: { tls: {}, plain: {} } };
    return this.call("POST", "/worlds", { fixture, ...(mutant !== undefined && { mutant }), ...rrp });
  }

  /**
   * One request. Fails with NotTestable for anything but success, since a port that does not work says nothing of the
   * server; with NotApplicable for what the port says that it cannot do; and with Mismatch for what is not there.
   */
  call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const outgoing = (this.#url.protocol === "https:" ? requestOverTls : request)(
        {
          host: this.#url.hostname,
          port: this.#url.port,
          method,
          path: `${this.#url.pathname.replace(/\/$/, "")}${path}`,
          ...(this.#url.protocol === "http:" && { agent: this.#agent }),
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
            const asked = `${method} ${path}`;
            if (status < 200 || status >= 300) reject(failureOf(asked, status, text));
            else
              try {
                resolve(answered(text) as T);
              } catch {
                reject(new NotTestable(`${asked} was answered with something that is no JSON: ${text.slice(0, 200)}`));
              }
          });
        },
      );
      outgoing.on("error", ({ message }) =>
        reject(new NotTestable(`${method} ${path}: the control port does not answer: ${message}`)),
      );
      if (this.#timeout !== undefined)
        outgoing.setTimeout(this.#timeout, () => outgoing.destroy(new Error(`nothing within ${this.#timeout} ms`)));
      outgoing.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** One thing that the server has, or has not: an object, or what became of one of its commands. */
const oneThing = /^GET \S*\/(objects\/(?!tlds\/)[^/?]+\/[^/?]+|ledger\?server=)/;

/** Why a request was no success. */
function failureOf(asked: string, status: number, text: string): Error {
  if (status === 501) return new NotApplicable(`${asked}: the server's hooks cannot do this`);
  if (status === 404 && oneThing.test(asked))
    return new Mismatch(`The server does not have what ${asked} asks for.`, "it is there", "it is not there");
  const advice = status === 401 || status === 403 ? "; is control.token what the port expects?" : "";
  return new NotTestable(`${asked} was answered ${status}${advice} ${text.slice(0, 500)}`.trim());
}

/** What a body says; nothing where it is empty. Fails where it is no JSON. */
function answered(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}
