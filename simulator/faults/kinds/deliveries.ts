import { z } from "zod";
import { commandFault, realTime } from "../kind.ts";

// Faults of the way that an answer takes. They look at octets only, so they serve every protocol.

const how = z
  .enum(["end", "reset"])
  .optional()
  .meta({ default: "end" })
  .describe("Whether the connection is ended in order (TLS close, TCP FIN) or reset (TCP RST).");

export const droppedBeforeAnswer = commandFault(
  "dropped-before-answer",
  {
    moment: "command",
    demand: "look-first",
    role: "fate",
    summary: "The connection ends without an answer. Whether the command was executed is an option.",
    sound:
      "Connects anew and looks (info, poll, transfer query) whether the command took effect, before it repeats what " +
      "must not happen twice: create, renew, transfer, delete, acknowledge. What changes nothing it may repeat at once.",
  },
  {
    executed: z
      .boolean()
      .optional()
      .meta({ default: true })
      .describe("Whether the command is executed before the connection ends."),
    how,
  },
);

export const droppedInsideAnswer = commandFault(
  "dropped-inside-answer",
  {
    moment: "answer",
    demand: "look-first",
    role: "ending",
    summary: "The command is executed; the connection ends in the middle of its answer.",
    sound: "Throws away what it got, connects anew, and looks before it repeats, as if no answer had come.",
  },
  {
    after: z
      .int()
      .min(0)
      .optional()
      .describe("After how many octets, the header's four included. Half of the answer where it is left out."),
    how,
  },
);

export const droppedAfterAnswer = commandFault(
  "dropped-after-answer",
  {
    moment: "answer",
    demand: "go-on",
    role: "ending",
    summary: "The command is executed and answered as a whole; then the connection ends.",
    sound: "Believes the answer, connects and logs in anew when it has something to say, and repeats nothing.",
  },
  { how },
);

export const answerDelayed = commandFault(
  "answer-delayed",
  {
    moment: "answer",
    demand: "go-on",
    summary: "The command is executed at once, and its answer comes late. Later answers of the connection wait for it.",
    sound:
      "Waits. Where it gives up, it closes the connection, since a late answer must not be taken for that of the " +
      "next command; then it connects anew and looks before it repeats.",
  },
  { by: realTime("PT5S").describe("How late.") },
);

export const answerSplit = commandFault(
  "answer-split",
  {
    moment: "answer",
    demand: "go-on",
    summary: "The answer comes in pieces: single octets, each in a TLS record of its own, its header too.",
    sound: "Reads on until it has as many octets as the header says.",
  },
  {
    size: z.int().min(1).optional().meta({ default: 1 }).describe("Octets in a piece."),
    pause: realTime("PT0S").describe("Real time between two pieces."),
  },
);

export const answerCoalesced = commandFault(
  "answer-coalesced",
  {
    moment: "answer",
    demand: "go-on",
    role: "hold",
    summary: "The answer is held back and sent in one piece with the next one of the connection.",
    sound:
      "Cuts what it reads by the headers, and keeps what follows the first answer for later. It only meets this fault " +
      "where it sends a command before the last one is answered, or says hello.",
  },
  { wait: realTime("PT1S").describe("How long to wait for a next answer; then this one is sent alone.") },
);
