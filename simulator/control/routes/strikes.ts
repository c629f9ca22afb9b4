import { z } from "zod";
import type { Strike } from "../../faults/strikes.ts";
import type { Route } from "../route.ts";
import { isoOf } from "../show.ts";
import { wholeNumber } from "./numbers.ts";
import { when } from "./schemas.ts";

const strike = z.strictObject({
  number: z.int().describe("Counted from 1 in each world."),
  fault: z.string().describe("The fault's id."),
  kind: z.string().describe("The fault's kind."),
  at: when.describe("Real time, whatever the world's clock says: ISO 8601, UTC, with milliseconds."),
  session: z.int().optional().describe("On which connection, as `GET /worlds/{world}/sessions` numbers them."),
  registrar: z.string().optional().describe("Who asked, or wanted to log in."),
  flow: z.string().optional().describe("What was asked for; `hello` for greetings."),
  client: z.string().optional().describe("The client's transaction id."),
  server: z.string().optional().describe("The server's, where the command was executed or answered."),
  executed: z.boolean().optional().describe("Whether the command was executed, where that is in question."),
  did: z.string().describe("What was done."),
  octets: z
    .strictObject({ sent: z.int(), of: z.int() })
    .optional()
    .describe("How many octets of the answer were sent, where it was cut off."),
  reaction: z
    .enum(["none-yet", "refused-handshake", "left", "went-on"])
    .optional()
    .describe("What the client made of a connection that it should refuse: `went-on` where it sent something."),
});

/** What faults did. */
export const strikeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/strikes",
    summary: "Read what a world's faults did, and to whom: the last strikes",
    query: [
      { name: "fault", description: "Only those of the fault with this id." },
      { name: "session", description: "Only those on the connection with this number." },
      { name: "after", description: "Only those with a higher number." },
      { name: "limit", description: "The newest so many. 100 where it is left out." },
    ],
    answer: z.array(strike).describe("Strikes, the newest last."),
    handle: ({ world, query }) => {
      const { fault } = query;
      const session = wholeNumber(query, "session");
      const after = wholeNumber(query, "after") ?? 0;
      const limit = wholeNumber(query, "limit") ?? 100;
      const found = world()
        .weather.strikes.all()
        .filter(
          (one) =>
            one.number > after &&
            (fault === undefined || one.fault === fault) &&
            (session === undefined || one.session === session),
        );
      return found.slice(Math.max(0, found.length - limit)).map(shown);
    },
  },
];

function shown({ at, ...strike }: Strike) {
  return { ...strike, at: isoOf(at) };
}
