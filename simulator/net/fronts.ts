import type { Socket } from "node:net";
import { createServer, type Server, type TLSSocket, type TlsOptions } from "node:tls";
import type { Fault } from "../faults/kinds/index.ts";
import type { Credential } from "./credentials.ts";
import type { FalseCredentials } from "./false-credentials.ts";

/** What becomes of a handshake. */
export interface Handshakes {
  readonly secured: (socket: TLSSocket) => void;
  readonly failed: (error: Error, socket: TLSSocket) => void;
}

/** Receives TLS connections: as they should be received, or with a fault for which a client should leave. */
export class Fronts {
  readonly #credential: Credential;
  readonly #false: FalseCredentials;
  readonly #handshakes: Handshakes;
  readonly #usual: Server;
  readonly #faulty = new Map<string, Promise<Server>>();

  constructor(credential: Credential, falseCredentials: FalseCredentials, handshakes: Handshakes) {
    this.#credential = credential;
    this.#false = falseCredentials;
    this.#handshakes = handshakes;
    this.#usual = this.#server(credential, { minVersion: "TLSv1.2" });
  }

  /** Begins the handshake as usual. */
  receive(socket: Socket): void {
    this.#usual.emit("connection", socket);
  }

  /** Begins the handshake with a fault in it. */
  async receiveWith(fault: Fault, socket: Socket): Promise<void> {
    const key = JSON.stringify([fault.kind, "version" in fault && fault.version]);
    const server = this.#faulty.get(key) ?? this.#with(fault);
    this.#faulty.set(key, server);
    (await server).emit("connection", socket);
  }

  async #with(fault: Fault): Promise<Server> {
    const usual = { minVersion: "TLSv1.2" } as const;
    switch (fault.kind) {
      case "certificate-for-another-name":
        return this.#server(await this.#false.forAnotherName(), usual);
      case "certificate-expired":
        return this.#server(await this.#false.expired(), usual);
      case "certificate-of-stranger":
        return this.#server(await this.#false.ofStranger(), usual);
      case "older-tls": {
        const { version = "TLSv1.1" } = fault;
        // OpenSSL signs with the old versions' hashes only where no level of security is asked for.
        const ciphers = "DEFAULT@SECLEVEL=0";
        return this.#server(this.#credential, { minVersion: version, maxVersion: version, ciphers });
      }
      default:
        throw new Error(`${fault.kind} is no fault of the handshake`);
    }
  }

  #server({ certificate, key }: Credential, options: TlsOptions): Server {
    const server = createServer({
      cert: certificate,
      key,
      requestCert: true,
      rejectUnauthorized: false,
      handshakeTimeout: 10_000,
      ...options,
    });
    server.on("secureConnection", this.#handshakes.secured);
    server.on("tlsClientError", this.#handshakes.failed);
    return server;
  }
}
