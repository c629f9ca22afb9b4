import { z } from "zod";
import { type LordnLine, lordnText, lordnUploads } from "../../registry/trademarks/index.ts";
import { ClearingHouse } from "../../trademarks/clearing-house.ts";
import type { ListState } from "../../trademarks/held-list.ts";
import { listNames } from "../../trademarks/sources.ts";
import type { HostedWorld } from "../hosted-world.ts";
import type { Route } from "../route.ts";
import { isoOf, shown } from "../show.ts";
import { when } from "./schemas.ts";

const lists = z.array(
  z.strictObject({
    list: z.enum(listNames).describe("Which list."),
    source: z.string().describe("Where it comes from: a path, an address, or `inline`."),
    created: when.optional().describe("When the list at hand was made."),
    confirmed: when.optional().describe("When it was last seen to be the newest."),
    stale: z.boolean().describe("Whether a newer one may have been missed."),
    problem: z.string().optional().describe("What went wrong at the last attempt."),
  }),
);

const line = z.looseObject({
  tld: z.string().describe("The TLD."),
  list: z.enum(["claims", "sunrise"]).describe("The list that it is reported in."),
  name: z.string().describe("The domain."),
  proof: z.string().describe("Id of the claims notice or of the signed mark."),
  registered: when.describe("When it was registered."),
  text: z.string().describe("The line as it stands in the file."),
});

const upload = z.strictObject({
  path: z.string().describe("Where it would go, below the clearinghouse's address."),
  text: z.string().describe("What the file would say now."),
});

/** What a world knows of trademarks, and what it would report. */
export const trademarkRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/trademarks",
    summary: "Ask how the clearinghouse's lists stand",
    answer: lists,
    handle: ({ world }) => shownStates(house(world())?.states(world().now) ?? []),
  },
  {
    method: "POST",
    path: "/worlds/{world}/trademarks/refresh",
    summary: "Look for newer lists now; what cannot be had leaves the last good copy in force",
    answer: lists,
    handle: async ({ world }) => shownStates((await house(world())?.refresh(world().now)) ?? []),
  },
  {
    method: "GET",
    path: "/worlds/{world}/lordn",
    summary: "List the trademarked registrations, and the files that would go to the clearinghouse",
    query: [{ name: "tld", description: "Only those of this TLD." }],
    answer: z.strictObject({ lines: z.array(line), files: z.array(upload) }),
    handle: ({ world, query }) => {
      const lines = linesOf(world()).filter(({ tld }) => (query.tld ?? tld) === tld);
      const tlds = [...new Set(lines.map(({ tld }) => tld))];
      return {
        lines: lines.map((one) => ({ ...(shown(one) as object), text: lordnText(one) })),
        files: tlds.flatMap((tld) => lordnUploads(tld, lines, world().now)),
      };
    },
  },
];

function house({ world }: HostedWorld): ClearingHouse | undefined {
  return world.trademarks instanceof ClearingHouse ? world.trademarks : undefined;
}

function shownStates(states: readonly ListState[]) {
  return states.map(({ created, confirmed, ...state }) => ({
    ...state,
    ...(created !== undefined && { created: isoOf(created) }),
    ...(confirmed !== undefined && { confirmed: isoOf(confirmed) }),
  }));
}

function linesOf({ world }: HostedWorld): readonly LordnLine[] {
  return [...world.registry.lordn.entries()].map(([, value]) => value);
}
