import fc from "fast-check";
import type { Command } from "../../../simulator/registry/commands/index.ts";
import { idOf, visibleMessages } from "../../../simulator/registry/flows/poll/queue.ts";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { freshSession } from "../../../simulator/registry/session.ts";
import { add, type Duration, timestamp } from "../../../simulator/registry/time.ts";
import type { Channel, Executed, World } from "../../../simulator/registry/world.ts";
import { command, headOfQueue, rightDate } from "./commands/index.ts";
import { registrars, registryAccount } from "./sample.ts";

/** Who gives a command, and how it reaches the registry. */
export interface Actor {
  readonly registrar: string;
  readonly channel: Channel;
}

/** One thing that happens to a world: somebody gives a command, or time passes. */
export type Step =
  | { readonly kind: "command"; readonly by: Actor; readonly command: Command }
  | { readonly kind: "time"; readonly passes: Duration };

const client: Channel = { source: "client", superuser: false, dryRun: false };
const superuser: Channel = { source: "tool", superuser: true, dryRun: false };

const actor: fc.Arbitrary<Actor> = fc.oneof(
  { arbitrary: fc.record({ registrar: fc.constantFrom(...registrars), channel: fc.constant(client) }), weight: 10 },
  {
    arbitrary: fc.record({
      registrar: fc.constantFrom(...registrars),
      channel: fc.record({ source: fc.constant("tool" as const), superuser: fc.constant(false), dryRun: fc.boolean() }),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      registrar: fc.constant(registryAccount),
      channel: fc.constantFrom(superuser, superuser, superuser, { ...superuser, dryRun: true }),
    }),
    weight: 3,
  },
);

/** Lengths around those that the registry knows: of windows, of grace periods, of registrations. */
const durations = [
  "PT1S",
  "PT59M",
  "PT1H",
  "P1D",
  "P4D",
  "P5D",
  "P5DT0.001S",
  "P30D",
  "P35D",
  "P45D",
  "P1Y",
  "P4Y",
  "P9Y",
];

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant("command" as const), by: actor, command }), weight: 6 },
  { arbitrary: fc.record({ kind: fc.constant("time" as const), passes: fc.constantFrom(...durations) }), weight: 1 },
);

/** A life of a world, of this many steps at most. */
export function steps(most: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(step, { minLength: 1, maxLength: most, size: "max" });
}

/** What came of a step. Nothing is executed while time passes. */
export interface Taken {
  readonly step: Step;
  readonly executed?: Executed;
}

/** Takes a step. */
export function take(world: World, step: Step): Taken {
  if (step.kind === "time") {
    world.clock.set(add(world.clock.now(), step.passes));
    return { step };
  }
  const { by } = step;
  const { objects, declarable } = world.services;
  const session = { ...freshSession({}), registrar: by.registrar, services: new Set([...objects, ...declarable]) };
  return { step, executed: world.execute(settled(world, step.command, by), session, by.channel) };
}

/** The command with what depends on the world's state filled in. */
function settled(world: World, command: Command, { registrar }: Actor): Command {
  const view = new RegistryView(world.registry, world.clock.now());
  if (command.flow === "poll-ack" && command.messageId === headOfQueue) {
    const [head] = visibleMessages(view, registrar);
    return { ...command, messageId: head === undefined ? "1-2024" : idOf(head) };
  }
  if (command.flow === "domain-renew" && command.currentExpiration === rightDate) {
    const domain = view.domains.get(command.name);
    return { ...command, currentExpiration: timestamp(domain?.expires ?? 0).slice(0, 10) };
  }
  return command;
}

/** A step in one line. */
export function told({ step, executed }: Taken): string {
  if (step.kind === "time") return `${step.passes} passes`;
  const { registrar, channel } = step.by;
  const how = [channel.source === "tool" && "tool", channel.superuser && "superuser", channel.dryRun && "dry run"];
  const { extensions: _, flow, ...content } = step.command;
  const offenders = executed?.outcome.kind === "refused" ? executed.outcome.offenders : [];
  const who = [registrar, ...how.filter((word) => word !== false)].join(", ");
  return `${who}: ${flow} ${JSON.stringify(content)} -> ${[executed?.row, ...offenders].join(" ")}`;
}
