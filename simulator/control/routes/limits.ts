import { z } from "zod";
import { rowsOf } from "../../registry/bounds.ts";
import type { HostedWorld } from "../hosted-world.ts";
import { limits, limitsOf } from "../limits.ts";
import { accepting, type Route } from "../route.ts";

const used = z.strictObject({
  connections: z.int().describe("Connections that are open, over both protocols."),
  sessions: z.int().describe("Sessions that are logged in, over both protocols."),
  objects: z.int().describe("Contacts, hosts and domains that are known."),
  records: z.int().describe("Messages, charges, entries of the history and the like."),
});

const answer = z.strictObject({ limits, used });

/** How much a world may take from the others, and how much it takes. */
export const limitRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/limits",
    summary: "Ask how much a world may take, and how much it takes",
    answer,
    handle: ({ world }) => told(world()),
  },
  accepting({
    method: "PATCH",
    path: "/worlds/{world}/limits",
    summary: "Change how much a world may take; what it has already stays",
    forOperator: true,
    body: limits,
    answer,
    handle: ({ world, body }) => {
      const hosted = world();
      hosted.limit(limitsOf({ ...hosted.hosting.limits.given, ...body }));
      return told(hosted);
    },
  }),
];

function told({ hosting, listener, world }: HostedWorld) {
  const { given: _, perSecond, ...rest } = hosting.limits;
  return {
    limits: { ...rest, ...(perSecond !== undefined && { commandsPerSecond: perSecond }) },
    used: { connections: listener.room.taken, sessions: world.sessions.total, ...rowsOf(world.registry) },
  };
}
