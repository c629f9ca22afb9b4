import { z } from "zod";
import type { HostedWorld } from "../../hosted-world.ts";
import { NotFound, type Route } from "../../route.ts";
import { sliceOf } from "../numbers.ts";

const kinds = ["domains", "contacts", "hosts"] as const;

/** Finding objects among many. */
export const nameRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/names/{kind}",
    summary: "Find domains, contacts or hosts that exist now by a part of their names",
    query: [
      { name: "find", description: "What a name or its sponsor contains, whatever the letter case." },
      { name: "from", description: "Leaves out so many of them. 0 where it is left out." },
      { name: "limit", description: "At most so many. 100 where it is left out." },
    ],
    answer: z.strictObject({
      total: z.int().describe("How many there are that fit."),
      names: z.array(z.strictObject({ name: z.string(), sponsor: z.string() })),
    }),
    handle: ({ world, parameters, query }) => {
      const kind = kinds.find((one) => one === parameters.kind);
      if (kind === undefined) throw new NotFound(`there are no ${parameters.kind}; take one of ${kinds.join(", ")}`);
      const { from, limit } = sliceOf(query, 100);
      const all = matching(world(), kind, (query.find ?? "").toLowerCase());
      return { total: all.length, names: all.slice(from, from + limit) };
    },
  },
];

function matching({ view }: HostedWorld, kind: (typeof kinds)[number], find: string) {
  const found: { name: string; sponsor: string }[] = [];
  for (const [name, stored] of view.stored[kind].entries()) {
    const fits = find === "" || name.toLowerCase().includes(find) || stored.sponsor.toLowerCase().includes(find);
    const now = fits ? view[kind].get(name) : undefined;
    if (now !== undefined) found.push({ name, sponsor: now.sponsor });
  }
  return found;
}
