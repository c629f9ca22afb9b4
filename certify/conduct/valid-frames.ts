import { type Breach, hasSession, type Rule, shownBy } from "./rule.ts";

/** Frames are well-formed, valid, and cut as they should be. */
export const validFrames: Rule = {
  id: "valid-frames",
  title: "Every frame is well-formed and valid",
  spec: "rfc5730#4, rfc5734#4",
  why: "A frame that one server lets pass is refused by the next; schemas are what both sides agree on.",
  applies: hasSession,
  breaches: ({ connections, exchanges }) => [
    ...exchanges.flatMap((exchange): Breach[] => {
      const { reading } = exchange;
      if (reading.ok) return [];
      const [problem] = reading.problems;
      return [shownBy(exchange, `The frame is ${words[reading.fault]}: line ${problem?.line}: ${problem?.message}`)];
    }),
    ...connections.flatMap((connection): Breach[] => {
      const { garbled, closed } = connection;
      if (garbled !== undefined)
        return [{ connection, message: `What arrived cannot be cut into frames: ${garbled.what}` }];
      const isTorn = closed?.by === "client" && closed.midFrame;
      return isTorn ? [{ connection, message: "The connection was closed in the middle of a frame" }] : [];
    }),
  ],
};

const words = {
  "not-well-formed": "not well-formed",
  "document-type": "not allowed to declare a document type",
  encoding: "in an encoding that EPP does not have",
  "too-deep": "nested too deeply",
  "not-valid": "not valid",
} as const;
