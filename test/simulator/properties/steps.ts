import fc from "fast-check";
import type { Command } from "../../../simulator/registry/commands/index.ts";
import { idOf, visibleMessages } from "../../../simulator/registry/flows/poll/queue.ts";
import { billRenewals } from "../../../simulator/registry/jobs/bill-renewals.ts";
import { deletionsOfNotRenewed } from "../../../simulator/registry/jobs/delete-not-renewed.ts";
import type { Domain } from "../../../simulator/registry/objects/index.ts";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { freshSession } from "../../../simulator/registry/session.ts";
import { add, type Duration, timestamp } from "../../../simulator/registry/time.ts";
import type { Channel, Executed, World } from "../../../simulator/registry/world.ts";
import { command, headOfQueue, rightDate } from "./commands/index.ts";
import { fitting, mostly } from "./commands/parts.ts";
import { contactIds, domainNames, registrars, registryAccount } from "./sample.ts";

/** Who gives a command, and how it reaches the registry. */
export interface Actor {
  readonly registrar: string;
  readonly channel: Channel;
}

/** One thing that happens to a world: somebody gives a command, a night's job is done, or time passes. */
export type Step =
  | { readonly kind: "command"; readonly by: Actor; readonly command: Command }
  | { readonly kind: "job"; readonly job: "bill-renewals" | "delete-not-renewed" }
  | { readonly kind: "time"; readonly passes: Duration };

const client: Channel = { source: "client", superuser: false, dryRun: false };
const tool: Channel = { source: "tool", superuser: false, dryRun: false };
const superuser: Channel = { source: "tool", superuser: true, dryRun: false };

/** Stands for the registrar that may give the command, as far as one may. */
export const rightful = "who may";

const who = fc.constantFrom(rightful, rightful, ...registrars);
const registrar: fc.Arbitrary<Actor> = fc.record({ registrar: who, channel: fc.constant(client) });
const throughTool = fc.record({ registrar: who, channel: fc.constantFrom(tool, { ...tool, dryRun: true }) });
const registry: fc.Arbitrary<Actor> = fc.record({
  registrar: fc.constant(registryAccount),
  channel: fc.constantFrom(superuser, superuser, superuser, { ...superuser, dryRun: true }),
});
const anybody = fc.oneof(
  { arbitrary: registrar, weight: 10 },
  { arbitrary: throughTool, weight: 1 },
  { arbitrary: registry, weight: 2 },
);

/** What only the registry may say is mostly said by the registry. */
const commandStep: fc.Arbitrary<Step> = command.chain((given) => {
  const isForRegistry = given.extensions.some(({ uri }) => /superuser|metadata/.test(uri));
  const by = isForRegistry ? mostly(registry, anybody) : anybody;
  return by.map((actor) => ({ kind: "command", by: actor, command: given }));
});

/** Lengths around those that the registry knows: of delays and windows, grace periods, and registrations. */
const durations = fc.oneof(
  { arbitrary: fc.constantFrom("PT1S", "PT59M", "PT1H", "P1D", "P4D", "P5D", "P5DT0.001S"), weight: 3 },
  { arbitrary: fc.constantFrom("P30D", "P35D", "P45D"), weight: 1 },
  { arbitrary: fc.constantFrom("P1Y", "P4Y", "P9Y"), weight: 1 },
);

const time: fc.Arbitrary<Step> = durations.map((passes) => ({ kind: "time", passes }));
const job: fc.Arbitrary<Step> = fc
  .constantFrom("bill-renewals" as const, "delete-not-renewed" as const)
  .map((name) => ({ kind: "job", job: name }));

const step = fc.oneof(
  { arbitrary: commandStep, weight: 24 },
  { arbitrary: time, weight: 4 },
  { arbitrary: job, weight: 1 },
);

/** A life of a world, of this many steps at most. */
export function steps(most: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(step, { minLength: 1, maxLength: most, size: "max" });
}

/** What came of a step. Nothing is executed while time passes; of several commands of a job, the last is told. */
export interface Taken {
  readonly step: Step;
  readonly executed?: Executed;
}

/** Takes a step. The step that is told is the one that was taken: with all that had to be filled in. */
export function take(world: World, step: Step): Taken {
  if (step.kind === "command") return carryOut(world, settled(world, step));
  if (step.kind === "job" && step.job === "delete-not-renewed") {
    const by = { registrar: registryAccount, channel: superuser };
    const commands = deletionsOfNotRenewed(viewOf(world));
    const executed = commands.map((given) => carryOut(world, { kind: "command", by, command: given }).executed).at(-1);
    return { step, ...(executed && { executed }) };
  }
  if (step.kind === "time") world.clock.set(add(world.clock.now(), step.passes));
  else world.commit(billRenewals({ ...world, now: world.clock.now(), server: world.nextServerId() }));
  return { step };
}

type CommandStep = Extract<Step, { readonly kind: "command" }>;

function carryOut(world: World, step: CommandStep): Taken {
  const { by, command: given } = step;
  const { objects, declarable } = world.services;
  const session = { ...freshSession({}), registrar: by.registrar, services: new Set([...objects, ...declarable]) };
  return { step, executed: world.execute(given, session, by.channel) };
}

function viewOf(world: World): RegistryView {
  return new RegistryView(world.registry, world.clock.now());
}

/** The step with what depends on the world's state filled in. */
function settled(world: World, { by, command: asked, ...step }: CommandStep): CommandStep {
  const view = viewOf(world);
  const given = fitted(view, asked);
  const registrar = by.registrar === rightful ? whoMay(view, given) : by.registrar;
  return { ...step, by: { ...by, registrar }, command: filledIn(view, given, registrar) };
}

/** The command about what waits for it: for a decision, or to be restored. */
function fitted(view: RegistryView, given: Command): Command {
  const isFor = given.flow === "domain-restore-request" ? "pendingDelete" : "pendingTransfer";
  if ("id" in given && given.id === fitting) {
    const id = contactIds.find((one) => view.contacts.get(one)?.statuses.includes(isFor));
    return { ...given, id: id ?? contactIds[0] };
  }
  if (!("name" in given) || given.name !== fitting) return given;
  const name = domainNames.find((one) => view.domains.get(one)?.statuses.includes(isFor));
  return { ...given, name: name ?? domainNames[0] };
}

/** The sponsor of what a command is about; who asked, or may ask, for it where that is another one. */
function whoMay(view: RegistryView, given: Command): string {
  const about = "id" in given ? view.contacts.get(given.id) : "name" in given ? domainOf(view, given.name) : undefined;
  const sponsor = about?.sponsor ?? registrars[0];
  if (given.flow.endsWith("-transfer-cancel")) return about?.transfer?.requestedBy ?? sponsor;
  return given.flow.endsWith("-transfer-request") ? (registrars.find((one) => one !== sponsor) ?? sponsor) : sponsor;
}

/** The domain of that name, or that a host of that name lies below. */
function domainOf(view: RegistryView, name: string): Domain | undefined {
  return view.domains.get(name) ?? view.domains.get(name.slice(name.indexOf(".") + 1));
}

/** The command with the real id of a message, or date, where it only said which. */
function filledIn(view: RegistryView, given: Command, registrar: string): Command {
  if (given.flow === "poll-ack" && given.messageId === headOfQueue) {
    const [head] = visibleMessages(view, registrar);
    return { ...given, messageId: head === undefined ? "1-2024" : idOf(head) };
  }
  if (given.flow === "domain-renew" && given.currentExpiration === rightDate) {
    const domain = view.domains.get(given.name);
    return { ...given, currentExpiration: timestamp(domain?.expires ?? 0).slice(0, 10) };
  }
  return given;
}

/** A step in one line. */
export function told({ step, executed }: Taken): string {
  if (step.kind === "time") return `${step.passes} passes`;
  if (step.kind === "job") return `${step.job} -> ${executed?.row ?? ""}`;
  const { registrar, channel } = step.by;
  const how = [channel.source === "tool" && "tool", channel.superuser && "superuser", channel.dryRun && "dry run"];
  const { extensions: _, flow, ...content } = step.command;
  const offenders = executed?.outcome.kind === "refused" ? executed.outcome.offenders : [];
  const speaker = [registrar, ...how.filter((word) => word !== false)].join(", ");
  return `${speaker}: ${flow} ${JSON.stringify(content)} -> ${[executed?.row, ...offenders].join(" ")}`;
}
