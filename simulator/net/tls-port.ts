import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Credential } from "./credentials.ts";
import type { FalseCredentials } from "./false-credentials.ts";
import { Fronts } from "./fronts.ts";
import { readProxyLine } from "./proxy-line.ts";
import { ReactionWatch } from "./reaction.ts";
import type { Guest, Reception } from "./reception.ts";
import { type Place, Turns } from "./turns.ts";

/** Where connections go once TLS stands. */
export interface Receiver {
  readonly reception: Reception;
  /** Where it waits for its turn. */
  readonly turns: Place;
  welcome(socket: TLSSocket, guest: Guest): void;
}

interface Arrival extends Guest {
  readonly receiver: Receiver;
  /** Present where the client should not go on. */
  readonly reaction?: ReactionWatch | undefined;
}

/**
 * Takes TLS connections for many worlds and both protocols, each on a port of its own, with one TLS context for all;
 * what the weather wants otherwise, it gets connection by connection, on the same port. Every client certificate passes
 * the handshake; whether it is the right one is asked at login. RFC 5734 section 8, RFC 2832 section 3.
 */
export class TlsPort {
  /** Those of all worlds. */
  readonly turns = new Turns();
  readonly #fronts: Fronts;
  readonly #arrivals = new Map<string, Arrival>();

  constructor(credential: Credential, falseCredentials: FalseCredentials) {
    this.#fronts = new Fronts(credential, falseCredentials, {
      secured: (socket) => this.#welcome(socket),
      failed: (error, socket) => {
        const arrival = this.#arrivals.get(pathOf(socket));
        arrival?.receiver.reception.unsecured(arrival.number, error);
        socket.destroy();
      },
    });
  }

  /** Takes a connection for a world, in its weather; `proxyProtocol`: it begins with a proxy's line. */
  async receive(socket: Socket, receiver: Receiver, proxyProtocol: boolean): Promise<void> {
    const { reception, turns } = receiver;
    const number = reception.arrive(socket);
    const struck = reception.weather.calm ? undefined : reception.meetWeather(number);
    if (struck?.armed.fault.kind === "connection-reset") {
      socket.resetAndDestroy();
      return;
    }
    try {
      const address = proxyProtocol ? (await readProxyLine(socket)).address : socket.remoteAddress;
      const key = pathOf(socket);
      const reaction = struck && new ReactionWatch(socket, (reaction) => struck.amend({ reaction }));
      this.#arrivals.set(key, { receiver, raw: socket, number, address, reaction });
      socket.once("close", () => this.#arrivals.delete(key));
      // A handshake costs as much as ten commands, so it has to wait for its turn as they do.
      turns.ask(() => {
        if (socket.destroyed) return;
        if (struck === undefined) this.#fronts.receive(socket);
        else this.#fronts.receiveWith(struck.armed.fault, socket).catch(() => socket.destroy());
      });
    } catch {
      socket.destroy();
    }
  }

  #welcome(socket: TLSSocket): void {
    const arrival = this.#arrivals.get(pathOf(socket));
    if (arrival === undefined) {
      socket.destroy();
      return;
    }
    const { receiver, reaction, raw, number, address } = arrival;
    reaction?.secured(socket);
    receiver.welcome(socket, { raw, number, address, certificate: fingerprintOf(socket) });
  }
}

/** SHA-256 of the client's certificate, base64 without padding. Asks for no more of it: taking it apart costs as much as an answer. */
function fingerprintOf(socket: TLSSocket): string | undefined {
  const hexadecimal = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(":", "");
  return hexadecimal === undefined ? undefined : Buffer.from(hexadecimal, "hex").toString("base64").replace(/=+$/, "");
}

function pathOf(socket: Socket): string {
  return `${socket.remoteAddress} ${socket.remotePort} ${socket.localAddress} ${socket.localPort}`;
}
