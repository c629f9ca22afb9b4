import { z } from "zod";
import { type AgendaEntry, agendaOf, comingOf } from "../../../registry/agenda.ts";
import type { Coming } from "../../../registry/coming.ts";
import type { HostedWorld } from "../../hosted-world.ts";
import { NotFound, type Route } from "../../route.ts";
import { isoOf } from "../../show.ts";
import { wholeNumber } from "../numbers.ts";
import { when } from "../schemas.ts";

const coming = z.strictObject({
  at: when,
  what: z
    .enum([
      "transfer-approved",
      "renewed",
      "grace-period-ends",
      "redemption-ends",
      "not-renewed",
      "deletion-decided",
      "purged",
      "message",
    ])
    .describe("What time does then."),
  text: z.string().describe("The same for people."),
  charge: z.int().optional().describe("Key of the charge that is final from then on."),
});
const agenda = z.array(
  coming.extend({
    kind: z.enum(["domains", "contacts", "hosts", "messages"]).describe("What it happens to."),
    name: z.string().describe("The object's name, or the registrar who is told."),
  }),
);

/** What time will do, and going there. */
export const comingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/coming",
    summary: "List what time will do next if nobody does anything: every object is looked at for it",
    query: [{ name: "limit", description: "The next so many. 20 where it is left out, 1000 at most." }],
    answer: agenda,
    handle: ({ world, query }) => next(world(), Math.min(wholeNumber(query, "limit") ?? 20, 1000)).map(shown),
  },
  {
    method: "GET",
    path: "/worlds/{world}/coming/{kind}/{name}",
    summary: "List what time will do to a domain, contact or host if nobody does anything",
    answer: z.array(coming),
    handle: ({ world, parameters: { kind = "", name = "" } }) => {
      const { world: of, now } = world();
      if (!Object.hasOwn(comingOf, kind)) throw new NotFound(`there are no ${kind}; take domains, contacts or hosts`);
      return [...comingOf[kind as keyof typeof comingOf](name, now, of.registry)].map(shown);
    },
  },
  {
    method: "POST",
    path: "/worlds/{world}/clock/next",
    summary: "Move a world's clock on to the next thing that time does",
    answer: z.strictObject({ now: when, events: agenda.describe("What happens at this instant.") }),
    handle: ({ world }) => {
      const hosted = world();
      const [first] = next(hosted, 1);
      if (first === undefined) throw new NotFound("nothing is to come in this world");
      const events = next(hosted, 100).filter(({ at }) => at === first.at);
      hosted.world.clock.set(first.at);
      return { now: isoOf(hosted.now), events: events.map(shown) };
    },
  },
];

function next({ world, now }: HostedWorld, limit: number): readonly AgendaEntry[] {
  return agendaOf(world.registry, now, limit);
}

function shown<C extends Coming | AgendaEntry>({ at, ...rest }: C) {
  return { ...rest, at: isoOf(at) };
}
