import { pieceNames } from "../traffic/protocol.ts";
import { type Breach, hasSession, type Rule, shownBy } from "./rule.ts";

/** Frames are well-formed, valid, and cut as they should be; commands of RRP's follow its grammar. */
export const validFrames: Rule = {
  id: "valid-frames",
  title: "Every frame or command is well-formed and valid",
  spec: { epp: "rfc5730#4, rfc5734#4", rrp: "rfc2832#4.1, rfc2832#7" },
  why: "What one server lets pass is refused by the next; schemas and grammars are what both sides agree on.",
  applies: hasSession,
  breaches: ({ connections, exchanges }) => [
    ...exchanges.flatMap((exchange): Breach[] => {
      const [problem] = exchange.problems;
      return problem === undefined ? [] : [shownBy(exchange, `The ${pieceNames[exchange.protocol]} ${problem}`)];
    }),
    ...connections.flatMap((connection): Breach[] => {
      const { garbled, closed, protocol = "epp" } = connection;
      const piece = pieceNames[protocol];
      if (garbled !== undefined)
        return [{ connection, message: `What arrived cannot be cut into ${piece}s: ${garbled.what}` }];
      const isTorn = closed?.by === "client" && closed.midFrame;
      return isTorn ? [{ connection, message: `The connection was closed in the middle of a ${piece}` }] : [];
    }),
  ],
};
