import { z } from "zod";
import { mutantId } from "../../registry/mutants.ts";
import { change, fixture } from "../fixture/fixture.ts";
import { InvalidInput } from "../fixture/problems.ts";
import { refuseReaching } from "../fixture/trademarks.ts";
import type { HostedWorld } from "../hosted-world.ts";
import { limits } from "../limits.ts";
import { mutant } from "../mutant.ts";
import { accepting, type Route } from "../route.ts";
import { isoOf } from "../show.ts";
import { nothing, when, worldId, worldIdMessage, worldState } from "./schemas.ts";

const token = z
  .string()
  .regex(/^[\x21-\x7e]{16,256}$/, { message: "a token has 16 to 256 printing characters of ASCII" })
  .describe("A token that opens this world's routes and nothing else.");

const newWorld = z.strictObject({
  id: z
    .string()
    .regex(worldId, { message: worldIdMessage })
    .optional()
    .describe("Its id. Made up where it is left out."),
  fixture: fixture.optional().describe("What it starts from. Nothing at all where it is left out."),
  mutant: mutant.optional().describe("A defect to put in on purpose, one of those that `GET /mutants` lists."),
  epp: z
    .strictObject({
      host: z.string().optional().meta({ default: "127.0.0.1" }).describe("Address to listen on."),
      port: z.int().min(0).max(65535).optional().meta({ default: 0 }).describe("TCP port; 0 takes any free one."),
      proxyProtocol: z
        .boolean()
        .optional()
        .meta({ default: false })
        .describe("Whether each connection begins with a PROXY line that tells the client's address."),
    })
    .optional()
    .describe("Where it is to speak EPP."),
  limits: limits.optional().describe("How much it may take. What is left out is as it is for every world."),
  token: token.optional(),
  rrp: z
    .strictObject({
      tls: z
        .strictObject({
          host: z.string().optional().describe("Address to listen on. That of EPP where it is left out."),
          port: z.int().min(0).max(65535).optional().meta({ default: 0 }).describe("TCP port; 0 takes any free one."),
        })
        .optional()
        .describe("Over TLS."),
      plain: z
        .strictObject({
          port: z.int().min(0).max(65535).optional().meta({ default: 0 }).describe("TCP port; 0 takes any free one."),
        })
        .optional()
        .describe("Without encryption, on 127.0.0.1 only."),
    })
    .optional()
    .describe("Where it is to speak RRP. Nowhere where it is left out."),
});

/** Making, changing and ending worlds. */
export const worldRoutes: readonly Route[] = [
  accepting({
    method: "POST",
    path: "/worlds",
    summary: "Make a world and listen for it",
    forOperator: true,
    body: newWorld,
    answer: worldState,
    handle: async ({ worlds, body }) => {
      const { id, fixture: given = {}, mutant, epp, rrp, limits, token } = body;
      try {
        return stateOf(await worlds.create(given, { id, mutant, rrp, ...epp, limits, token }));
      } catch (error) {
        throw error instanceof InvalidInput ? new InvalidInput(error.problems.map(placed)) : error;
      }
    },
  }),
  {
    method: "GET",
    path: "/worlds",
    summary: "List all worlds",
    forOperator: true,
    answer: z.array(worldState),
    handle: ({ worlds }) => worlds.all().map(stateOf),
  },
  {
    method: "GET",
    path: "/worlds/{world}",
    summary: "Look at a world",
    answer: worldState,
    handle: ({ world }) => stateOf(world()),
  },
  accepting({
    method: "PATCH",
    path: "/worlds/{world}",
    summary: "Change a world until it is put back to its fixture",
    body: change,
    answer: nothing,
    handle: async ({ world, body, isTenant }) => {
      if (isTenant) refuseReaching(body.trademarks);
      await world().change(body);
      return {};
    },
  }),
  {
    method: "DELETE",
    path: "/worlds/{world}",
    summary: "End a world with its port, its connections and all that it holds",
    answer: nothing,
    handle: async ({ world, worlds }) => {
      await worlds.remove(world().world.id);
      return {};
    },
  },
  {
    method: "POST",
    path: "/worlds/{world}/reset",
    summary: "Put registry, policy and clock back to the fixture, and take faults away; sessions stay open",
    answer: z.strictObject({ now: when }),
    handle: async ({ world }) => {
      const hosted = world();
      hosted.reset();
      await hosted.listener.settled();
      return { now: isoOf(hosted.now) };
    },
  },
];

/** What there is to tell of a world. */
export function stateOf({ world, listener, rrp, now, runs }: HostedWorld) {
  const { mutant } = world;
  return {
    id: world.id,
    epp: listener.address,
    ...(rrp && { rrp: rrp.addresses }),
    now: isoOf(now),
    runs,
    ...(mutant && { mutant: mutantId(mutant) }),
  };
}

const ownKeys = /^(id|mutant|epp|rrp|limits|token)\b/;

/** Where a problem of the fixture is in the body that it came in. */
function placed({ path, message }: { readonly path: string; readonly message: string }) {
  return { path: ownKeys.test(path) ? path : `fixture.${path}`, message };
}
