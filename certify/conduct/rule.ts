import type { Limits } from "../drive/driver.ts";
import { type EppExchange, eppOf } from "../traffic/epp-exchange.ts";
import type { Protocol } from "../traffic/protocol.ts";
import type { Connection, Exchange } from "../traffic/record.ts";

/** All that a client did, as far as rules of conduct ask. */
export interface Behaviour<X extends Exchange = Exchange> {
  readonly connections: readonly Connection[];
  readonly exchanges: readonly X[];
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

/** A rule of conduct, over exchanges of any protocol or of some. It is judged over everything that the client did. */
interface RuleOver<X extends Exchange> {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Whether the client did anything that the rule is about. */
  readonly applies: (behaviour: Behaviour<X>) => boolean;
  readonly breaches: (behaviour: Behaviour<X>) => readonly Breach[];
}

export interface Rule extends RuleOver<Exchange> {
  /** Which protocols it is about, and where each of them asks for it: `rfc5730#2.5`, several with commas. */
  readonly spec: Readonly<Partial<Record<Protocol, string>>>;
}

/** A rule about something that EPP alone has: it is judged over what was said in EPP. */
export function aboutEpp(rule: RuleOver<EppExchange> & { readonly spec: string }): Rule {
  const inEpp = ({ connections, exchanges, ...rest }: Behaviour): Behaviour<EppExchange> => ({
    ...rest,
    connections: connections.filter(({ protocol }) => protocol === "epp"),
    exchanges: eppOf(exchanges),
  });
  return {
    ...rule,
    spec: { epp: rule.spec },
    applies: (behaviour) => rule.applies(inEpp(behaviour)),
    breaches: (behaviour) => rule.breaches(inEpp(behaviour)),
  };
}

/** Where a rule stands for a client that spoke these protocols; all of it where that says nothing. */
export function sourcesOf({ spec }: Rule, spoken: ReadonlySet<Protocol>): string {
  const all = Object.entries(spec) as [Protocol, string][];
  const own = all.filter(([protocol]) => spoken.has(protocol));
  return (own.length > 0 ? own : all).map(([, source]) => source).join(", ");
}

/** Whether any session was opened. */
export function hasSession({ connections }: Behaviour): boolean {
  return connections.some(({ opened }) => opened !== undefined);
}

/** A breach that an exchange shows. */
export function shownBy(exchange: Exchange, message: string): Breach {
  return { message, connection: exchange.connection, exchange };
}
