import { z } from "zod";
import type { Armed } from "../../faults/armed.ts";
import type { When } from "../../faults/kind.ts";
import { type Fault, fault, kinds } from "../../faults/kinds/index.ts";
import { usualSeed } from "../../faults/weather.ts";
import { InvalidInput } from "../fixture/problems.ts";
import type { HostedWorld } from "../hosted-world.ts";
import { accepting, NotFound, type Route } from "../route.ts";
import { nothing } from "./schemas.ts";

const forecast = z.strictObject({
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional()
    .meta({ default: usualSeed })
    .describe("What chance is drawn from. The same seed and the same commands give the same weather."),
  faults: z.array(fault).describe("The faults, in the order in which they are tried."),
});

const armedFault = z.strictObject({
  id: z.string().describe("The fault's id in this world. It is never given again."),
  fault: fault.describe("What was asked for."),
  struck: z.int().describe("How often it has struck."),
  spent: z.boolean().describe("Whether it will not strike again."),
});

const weather = z.strictObject({
  seed: z.int().describe("What chance is drawn from."),
  faults: z.array(armedFault).describe("All faults, spent ones included."),
});

const known = z.strictObject({
  kind: z.string().describe("The fault's name."),
  moment: z
    .enum(["door", "connection", "command", "answer"])
    .describe("Where it strikes: at the port, as a connection is taken, before a command is executed, on its answer."),
  demand: z
    .enum(["go-on", "look-first", "try-again", "refuse"])
    .describe("What it asks of a client: to go on, to look before it repeats, to try again later, or to refuse."),
  summary: z.string().describe("What happens."),
  sound: z.string().describe("What a sound client does."),
});

/** What a world is told to do wrong, on the wire and behind the client's back. */
export const faultRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/faults",
    summary: "List the kinds of faults that a world can be told to produce",
    answer: z.array(known),
    handle: () =>
      kinds.map(({ name, moment, demand, summary, sound }) => ({ kind: name, moment, demand, summary, sound })),
  },
  {
    method: "GET",
    path: "/worlds/{world}/faults",
    summary: "Look at a world's faults, and how often each has struck",
    answer: weather,
    handle: ({ world }) => stateOf(world()),
  },
  accepting({
    method: "PUT",
    path: "/worlds/{world}/faults",
    summary: "Give a world its faults, in place of those that it has",
    body: forecast,
    answer: weather,
    handle: async ({ world, body }) => {
      const hosted = world();
      refuseUnknown(
        hosted,
        body.faults.map((one, index) => [one, `faults[${index}].`] as const),
      );
      hosted.weather.replace(body.faults, body.seed);
      await hosted.listener.settled();
      return stateOf(hosted);
    },
  }),
  accepting({
    method: "POST",
    path: "/worlds/{world}/faults",
    summary: "Give a world one fault more",
    body: fault,
    answer: armedFault,
    handle: ({ world, body }) => {
      const hosted = world();
      refuseUnknown(hosted, [[body, ""]]);
      return shown(hosted.weather.add(body));
    },
  }),
  {
    method: "DELETE",
    path: "/worlds/{world}/faults",
    summary: "Take all faults of a world away; what they did stays written down",
    answer: nothing,
    handle: async ({ world }) => {
      const hosted = world();
      hosted.weather.clear();
      await hosted.listener.settled();
      return {};
    },
  },
  {
    method: "DELETE",
    path: "/worlds/{world}/faults/{fault}",
    summary: "Take a fault away",
    answer: nothing,
    handle: async ({ world, parameters }) => {
      const hosted = world();
      if (!hosted.weather.remove(parameters.fault ?? ""))
        throw new NotFound(`there is no fault "${parameters.fault}"; GET /worlds/${hosted.world.id}/faults lists them`);
      await hosted.listener.settled();
      return {};
    },
  },
];

function stateOf({ weather }: HostedWorld) {
  return { seed: weather.seed, faults: weather.armed.map(shown) };
}

function shown({ id, fault, struck, isSpent }: Armed) {
  return { id, fault, struck, spent: isSpent };
}

/** A fault for a registrar that does not exist would never strike, and nobody would know why. */
function refuseUnknown({ world }: HostedWorld, faults: readonly (readonly [fault: Fault, place: string])[]): void {
  const { registrars } = world.registry;
  const problems = faults.flatMap(([fault, place]) =>
    registrarsIn(fault)
      .filter(([id]) => registrars.get(id) === undefined)
      .map(([id, path]) => ({ path: `${place}${path}`, message: `there is no registrar "${id}" in this world` })),
  );
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** The registrars that a fault names, and where. */
function registrarsIn(fault: Fault): readonly (readonly [id: string, path: string])[] {
  const { registrars = [] }: When = fault.when ?? {};
  const wanted = registrars.map((id, index) => [id, `when.registrars[${index}]`] as const);
  return fault.kind === "object-transferred" && fault.to !== undefined ? [...wanted, [fault.to, "to"]] : wanted;
}
