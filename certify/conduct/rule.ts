import type { Limits } from "../drive/driver.ts";
import type { Connection, Exchange } from "../traffic/record.ts";

/** All that a client did, as far as rules of conduct ask. */
export interface Behaviour {
  readonly connections: readonly Connection[];
  readonly exchanges: readonly Exchange[];
  readonly limits: Limits;
  /** Passwords and authorisation information that the client was given. */
  readonly secrets: ReadonlySet<string>;
}

/** What breaks a rule. */
export interface Breach {
  /** What the client did, for people. No secret may stand in it. */
  readonly message: string;
  readonly connection: Connection;
  readonly exchange?: Exchange;
}

/** A rule of conduct. It is judged over everything that the client did. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Where it stands, such as `rfc5730#2.5`. */
  readonly spec: string;
  readonly why: string;
  /** Whether the client did anything that the rule is about. */
  readonly applies: (behaviour: Behaviour) => boolean;
  readonly breaches: (behaviour: Behaviour) => readonly Breach[];
}

/** Whether any session was opened. */
export function hasSession({ connections }: Behaviour): boolean {
  return connections.some(({ opened }) => opened !== undefined);
}

/** A breach that an exchange shows. */
export function shownBy(exchange: Exchange, message: string): Breach {
  return { message, connection: exchange.connection, exchange };
}
