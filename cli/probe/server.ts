import { isIP } from "node:net";
import { connect, type PeerCertificate } from "node:tls";
import { placesOf } from "../../steps/support/addresses.ts";
import { type Answer, readAnswer } from "../../steps/support/answer.ts";
import { type Destination, EppConnection } from "../../steps/support/epp-connection.ts";
import { contentOf, type ProbeOptions } from "./options.ts";

/** How a server is connected to, and what it does when one connects. */
export class ProbedServer {
  readonly host: string;
  readonly destination: Destination;
  readonly timeout: number;

  constructor(host: string, options: ProbeOptions) {
    this.host = host;
    this.timeout = options.timeout;
    this.destination = {
      host,
      port: options.port,
      ...(options.serverName !== undefined && { serverName: options.serverName }),
      ...(options.ca !== undefined && { authorities: [contentOf(options.ca)] }),
      ...(options.insecure && { trustsAnybody: true }),
      ...(options.cert !== undefined && { certificate: contentOf(options.cert) }),
      ...(options.key !== undefined && { key: contentOf(options.key) }),
    };
  }

  /** How many addresses the name has. */
  async addresses(): Promise<number> {
    return (await placesOf({ host: this.host, port: this.destination.port }, "all")).length;
  }

  /** Connects and reads what the server says of itself. */
  async greeted(destination = this.destination): Promise<{ connection: EppConnection; greeting: Answer }> {
    const connection = await EppConnection.open(destination, this.timeout);
    const greeting = readAnswer(await connection.receive(this.timeout));
    return { connection, greeting };
  }

  /** Whether the server greets who connects with these versions of TLS. */
  greets(versions: Pick<Destination, "minVersion" | "maxVersion">): Promise<boolean> {
    return this.#greets({ ...this.destination, ...versions });
  }

  /** Whether the server greets who shows no certificate. */
  greetsStrangers(): Promise<boolean> {
    const { certificate: _, key: __, ...stranger } = this.destination;
    return this.#greets(stranger);
  }

  async #greets(destination: Destination): Promise<boolean> {
    try {
      const { connection, greeting } = await this.greeted(destination);
      connection.close();
      return greeting.isGreeting;
    } catch {
      return false;
    }
  }

  /** The certificate that the server shows to anybody; nothing where there is no handshake. */
  certificate(): Promise<PeerCertificate | undefined> {
    const { host, port, serverName } = this.destination;
    return new Promise((resolve) => {
      const socket = connect({
        host,
        port,
        servername: serverName ?? (isIP(host) === 0 ? host : ""),
        rejectUnauthorized: false,
      });
      const end = (certificate?: PeerCertificate) => {
        resolve(certificate);
        socket.destroy();
      };
      socket.setTimeout(this.timeout, () => end());
      socket.once("error", () => end());
      socket.once("secureConnect", () => end(socket.getPeerCertificate()));
    });
  }
}
