import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Armed } from "../faults/armed.ts";
import type { Deed } from "../faults/strikes.ts";
import type { Weather } from "../faults/weather.ts";
import { type Notice, type Opened, tlsFactsOf, type Watching } from "./watching.ts";

/** Who has connected. */
export interface Guest {
  /** The connection below TLS. */
  readonly raw: Socket;
  /** Which one of its world's it is, counted from 1. */
  readonly number: number;
  readonly address?: string | undefined;
  /** SHA-256 of the client's certificate, base64 without padding. */
  readonly certificate?: string | undefined;
}

/** A fault that strikes on a connection as it is taken. */
export interface StruckConnection {
  readonly armed: Armed;
  readonly amend: (deed: Partial<Deed>) => void;
}

const frontDeeds: Readonly<Record<string, string>> = {
  "connection-reset": "the connection was reset",
  "certificate-for-another-name": "a certificate for registry.invalid was presented",
  "certificate-expired": "an expired certificate was presented",
  "certificate-of-stranger": "a certificate of an unknown authority was presented",
  "older-tls": "an older version of TLS was offered alone",
};

/** Where connections to a world are met before anything is said, whatever is spoken on them. */
export class Reception {
  readonly weather: Weather;
  readonly #protocol: Opened["protocol"];
  readonly #watching: Watching;
  readonly #sockets = new Set<Socket>();

  constructor(protocol: Opened["protocol"], weather: Weather, watching: Watching) {
    this.#protocol = protocol;
    this.weather = weather;
    this.#watching = watching;
  }

  /** Remembers a connection before it has said anything, so that it does not outlive its port; gives its number. */
  arrive(socket: Socket): number {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => this.#sockets.delete(socket));
    return this.weather.nextConnection();
  }

  /** Sees whether a fault strikes on a connection as it is taken. */
  meetWeather(session: number): StruckConnection | undefined {
    const { weather } = this;
    const [armed] = weather.strike("connection", { session });
    if (armed === undefined) return undefined;
    const { kind } = armed.fault;
    const isReset = kind === "connection-reset";
    const did = frontDeeds[kind] ?? kind;
    const number = weather.note(armed, { session }, { did, ...(!isReset && { reaction: "none-yet" }) });
    const strike = weather.strikes.find(number);
    if (strike !== undefined) this.noticeOf(session)?.({ kind: "struck", strike });
    return { armed, amend: (deed) => weather.strikes.amend(number, deed) };
  }

  /** Notes a connection that did not get as far as TLS. */
  unsecured(connection: number, error: Error): void {
    const { code } = error as NodeJS.ErrnoException;
    this.noticeOf(connection)?.({ kind: "unsecured", protocol: this.#protocol, fault: code ?? error.message });
  }

  /** Notes that a guest is about to be greeted; over TLS where its socket is given. */
  opened({ number, address, certificate }: Guest, tls?: TLSSocket): void {
    this.noticeOf(number)?.({
      kind: "opened",
      protocol: this.#protocol,
      ...(address !== undefined && { address }),
      ...(tls && { tls: tlsFactsOf(tls, certificate) }),
    });
  }

  /** Who is told what happens on a connection; nobody where nobody watches. */
  noticeOf(connection: number): Notice | undefined {
    return this.#watching.noticeOf(connection);
  }

  /** Cuts off everybody who is still connected. */
  cutOff(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
