import { child } from "../../xsd/reader.ts";
import type { EppExchange } from "./epp-exchange.ts";

/** A message of the poll queue in an exchange. */
export interface Handled {
  readonly id: string;
  readonly exchange: EppExchange;
}

/** The messages that were given out, in order. RFC 5730 section 2.9.2.3. */
export function readings(exchanges: readonly EppExchange[]): readonly Handled[] {
  return exchanges.flatMap((exchange) => {
    if (exchange.command?.flow !== "poll-request" || exchange.answer?.code !== 1301) return [];
    const response = exchange.told && child(exchange.told, "response");
    const id = response && child(response, "msgQ")?.attributes.get("id");
    return id === undefined ? [] : [{ id, exchange }];
  });
}

/** The messages that were acknowledged, or that the client tried to acknowledge. */
export function acknowledgements(exchanges: readonly EppExchange[]): readonly Handled[] {
  return exchanges.flatMap((exchange) =>
    exchange.command?.flow === "poll-ack" ? [{ id: exchange.command.messageId ?? "", exchange }] : [],
  );
}
