import type { EppExchange } from "../traffic/epp-exchange.ts";
import { aboutEpp, type Breach, hasSession, shownBy } from "./rule.ts";

/** Whether a transaction id belongs into a frame: a hello has none, and what cannot be read is judged elsewhere. */
function isCommand({ command }: EppExchange): boolean {
  return command !== undefined && command.flow !== "hello";
}

/** Every command carries a transaction id of the client's. */
export const transactionIdsPresent = aboutEpp({
  id: "transaction-ids-present",
  title: "Every command has a clTRID",
  spec: "rfc5730#2.5",
  why: "It is what an answer is found by afterwards, and what the registry's support asks for.",
  applies: hasSession,
  breaches: ({ exchanges }) =>
    exchanges
      .filter((exchange) => isCommand(exchange) && exchange.clientId === undefined)
      .map((exchange) => shownBy(exchange, `${exchange.title} has no clTRID`)),
});

/** No transaction id is used twice. */
export const transactionIdsUnique = aboutEpp({
  id: "transaction-ids-unique",
  title: "No clTRID is used twice",
  spec: "rfc5730#2.5",
  why: "The client answers for its ids; two commands with one cannot be told apart in any log.",
  applies: hasSession,
  breaches: ({ exchanges }) => {
    const seen = new Map<string, EppExchange>();
    return exchanges.flatMap((exchange): Breach[] => {
      const { clientId, title } = exchange;
      if (clientId === undefined || !isCommand(exchange)) return [];
      const earlier = seen.get(clientId);
      if (earlier === undefined) seen.set(clientId, exchange);
      return earlier === undefined ? [] : [shownBy(exchange, `${title} has the clTRID of ${earlier.title} before it`)];
    });
  },
});
