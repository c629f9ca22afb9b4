import type { About } from "../../simulator/faults/kind.ts";
import { kinds } from "../../simulator/faults/kinds/index.ts";
import type { Strike } from "../../simulator/faults/strikes.ts";
import type { Connection, Exchange } from "../traffic/record.ts";
import type { Traffic } from "../traffic/traffic.ts";

/** What a client did about a fault. `open`: nothing yet that would tell. */
export interface Judgement {
  readonly verdict: "sound" | "unsound" | "open";
  /** What it did next, for people. */
  readonly next: string;
}

/** A strike with all that came before and after it. */
export interface Scene {
  readonly strike: Strike;
  readonly about: About;
  /** The exchange that it struck on, where it struck on one. */
  readonly struck: Exchange | undefined;
  /** The connection that it struck on. */
  readonly connection: Connection | undefined;
  /** What was exchanged afterwards. */
  readonly after: readonly Exchange[];
  /** Connections that came afterwards. */
  readonly later: readonly Connection[];
}

const aboutKinds: ReadonlyMap<string, About> = new Map(kinds.map((kind) => [kind.name, kind]));

/** Puts a strike into its scene. */
export function sceneOf(strike: Strike, { connections, exchanges, strikes }: Traffic): Scene {
  const about = aboutKinds.get(strike.kind);
  if (about === undefined) throw new Error(`nothing is known of ${strike.kind}`);
  const { session, at } = strike;
  const connection = connections.find(({ number }) => number === session);
  const isCommand = strike.flow !== undefined && (strike.flow !== "hello" || strike.client !== undefined);
  const struck = isCommand ? connection && struckExchange(strike, connection, strikes.get(strike.number)) : undefined;
  return {
    strike,
    about,
    struck,
    connection,
    after: exchanges.filter((one) => (struck === undefined ? one.at >= at : one.number > struck.number)),
    later: connections.filter((one) => (session === undefined ? one.at >= at : one.number > session)),
  };
}

/** By its transaction id where it has one, otherwise by its flow, or else the last that had arrived. */
function struckExchange({ client, flow = "" }: Strike, { exchanges }: Connection, last = 0): Exchange | undefined {
  const arrived = exchanges.filter(({ number }) => number <= last);
  const found = arrived.findLast((one) => (client === undefined ? one.isOf(flow) : one.clientId === client));
  return found ?? arrived.at(-1);
}
