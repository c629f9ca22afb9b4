import { z } from "zod";
import { prettyXml } from "../../../../xsd/pretty.ts";
import type { Head } from "../../page/entry.ts";
import { NotFound, type Route } from "../../route.ts";
import { isoOf } from "../../show.ts";
import { wholeNumber } from "../numbers.ts";
import { when } from "../schemas.ts";

/** How many entries one answer holds at most. */
const most = 1000;

const said = {
  number: z.int().describe("Counted from 1 in each world."),
  kind: z.enum(["opened", "unsecured", "received", "sent", "garbled", "struck", "closed"]).describe("What happened."),
  at: when.describe("Real time, whatever the world's clock says."),
  connection: z.int().describe("On which connection, as `GET /worlds/{world}/sessions` numbers them."),
  title: z.string().describe("What it is, in a few words."),
  registrar: z.string().optional().describe("Who is logged in."),
  code: z.int().optional().describe("The answer's code."),
  row: z.string().optional().describe("The row of the catalogue that answered."),
  server: z.string().optional().describe("The server's transaction id."),
};
const head = z.strictObject({ ...said, characters: z.int().describe("Length of its text.") });
const entry = z.strictObject({ ...said, text: z.string().optional().describe("What was said; passwords are masked.") });

/** What was said on a world's connections while somebody looked. */
export const transcriptRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/transcript",
    summary: "List what was said on a world's connections, without the texts",
    query: [
      { name: "from", description: "From the entry with this number on. The oldest where it is left out." },
      { name: "limit", description: `At most so many. 100 where it is left out, ${most} at most.` },
    ],
    answer: z.array(head).describe("Entries, the oldest first."),
    handle: async ({ world, query }) => {
      const limit = Math.min(wholeNumber(query, "limit") ?? 100, most);
      return (await world().transcript.heads(wholeNumber(query, "from") ?? 0, limit)).map(shown);
    },
  },
  {
    method: "GET",
    path: "/worlds/{world}/transcript/search",
    summary: "Look for entries of the transcript, the newest first, a piece of it at a time",
    query: [
      { name: "text", description: "What they contain, whatever its letter case." },
      { name: "session", description: "Only those on the connection with this number." },
      { name: "registrar", description: "Only those of this registrar." },
      { name: "before", description: "Only those before the one with this number." },
      { name: "limit", description: `At most so many. 100 where it is left out, ${most} at most.` },
    ],
    answer: z.strictObject({
      hits: z.array(head),
      before: z.int().optional().describe("To go on, ask again with this. Absent when all of it was searched."),
    }),
    handle: async ({ world, query }) => {
      const { text, registrar } = query;
      const wanted = { text, registrar, session: wholeNumber(query, "session") };
      const limit = Math.min(wholeNumber(query, "limit") ?? 100, most);
      const { hits, ...rest } = await world().transcript.search(wanted, wholeNumber(query, "before"), limit);
      return { hits: hits.map(shown), ...rest };
    },
  },
  {
    method: "GET",
    path: "/worlds/{world}/transcript/{number}",
    summary: "Read one entry of the transcript, laid out for people",
    answer: entry,
    handle: async ({ world, parameters }) => {
      const number = wholeNumber(parameters, "number") ?? 0;
      const found = await world().transcript.entry(number);
      if (found === undefined) throw new NotFound(`the transcript has no entry ${number}; the oldest are forgotten`);
      const { text, at, ...rest } = found;
      return { number, ...rest, at: isoOf(at), ...(text !== undefined && { text: prettyXml(text) }) };
    },
  },
];

function shown({ at, ...rest }: Head) {
  return { ...rest, at: isoOf(at) };
}
