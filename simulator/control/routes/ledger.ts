import { z } from "zod";
import { fieldsOf, type LedgerEntry } from "../../registry/ledger.ts";
import { InvalidInput } from "../fixture/problems.ts";
import { NotFound, type Route } from "../route.ts";
import { isoOf } from "../show.ts";
import { when } from "./schemas.ts";

const effect = z.strictObject({
  label: z.string().describe("The side effect, as the catalogue names it."),
  fields: z.array(z.string()).describe("What it writes: the fields that a mutant may alter."),
});

const entry = z.strictObject({
  server: z.string().describe("The server's transaction id."),
  client: z.string().optional().describe("The client's."),
  at: when.describe("When it was answered."),
  registrar: z.string().optional().describe("Who was logged in."),
  flow: z.string().optional().describe("What was asked for, where that is known."),
  row: z.string().describe("The row of the catalogue that answered."),
  offenders: z.array(z.string()).describe("What offended."),
  writes: z.int().describe("How many values were written or taken out."),
  effects: z.array(effect).describe("What it changed."),
  fault: z.string().optional().describe("What went wrong inside, where the registry failed on its own account."),
});

/** What became of each command, and why. */
export const ledgerRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/ledger",
    summary: "Read what became of commands and which row answered: the last ones, or a single one",
    query: [
      {
        name: "server",
        description: "The one command with this server transaction id: the answer is that entry alone.",
      },
      { name: "registrar", description: "Only this registrar's commands." },
      { name: "protocol", description: "Only commands of `epp`, or of `rrp`, whose answers carry no transaction id." },
      { name: "limit", description: "The newest so many. 100 where it is left out." },
    ],
    answer: z.union([z.array(entry).describe("Entries, the newest last."), entry]),
    handle: ({ world, query }) => {
      const { ledger } = world().world;
      const { server, registrar, protocol, limit = "100" } = query;
      if (server !== undefined) {
        const found = ledger.find(server);
        if (found === undefined)
          throw new NotFound(`no command has the server transaction id "${server}"; the oldest entries are forgotten`);
        return entryOf(found);
      }
      if (!/^\d{1,6}$/.test(limit)) throw new InvalidInput([{ path: "limit", message: "give a whole number" }]);
      const isWanted = (one: LedgerEntry) =>
        (registrar === undefined || one.registrar === registrar) &&
        (protocol === undefined || (protocol === "rrp") === (one.flow?.startsWith("rrp") ?? false));
      return ledger.newest(Number(limit), isWanted).map(entryOf);
    },
  },
];

function entryOf({ effects, at, ...entry }: LedgerEntry) {
  return {
    ...entry,
    at: isoOf(at),
    effects: effects.map((one) => ({ label: one.effect.label, fields: fieldsOf(one) })),
  };
}
