import type { Closed, Garbled, Opened, Sent, Unsecured } from "../../simulator/net/watching.ts";
import type { Exchange } from "./exchange.ts";
import type { Protocol } from "./protocol.ts";

/** One connection of a client's, from its arrival to its end. */
export class Connection {
  /** From 1, in the order in which they arrived. */
  readonly number: number;
  /** When it arrived, milliseconds since 1970. */
  readonly at: number;
  readonly exchanges: Exchange[] = [];
  opened: Opened | undefined;
  /** Why it did not become a session. */
  unsecured: Unsecured | undefined;
  greeting: Sent | undefined;
  garbled: Garbled | undefined;
  closed: Closed | undefined;
  /** Whether a fault of the world's struck on it. */
  isStruck = false;

  constructor(number: number, at: number) {
    this.number = number;
    this.at = at;
  }

  /** What the port speaks that it came to; absent where it was cut off before that showed. */
  get protocol(): Protocol | undefined {
    return this.opened?.protocol ?? this.unsecured?.protocol;
  }

  get isOpen(): boolean {
    return this.opened !== undefined && this.closed === undefined;
  }

  /** The successful login, where there was one. */
  get login(): Exchange | undefined {
    return this.exchanges.find(({ deed, isSuccess }) => deed?.what === "login" && isSuccess);
  }

  /** Whether the client has taken its leave. */
  get hasLogout(): boolean {
    return this.exchanges.some(({ deed, isSuccess }) => deed?.what === "logout" && isSuccess);
  }

  /** The services that were declared at login: URIs. */
  get services(): readonly string[] {
    return this.login?.declares ?? [];
  }

  /** Who was logged in. */
  get registrar(): string | undefined {
    return this.login?.answer?.registrar;
  }
}
