import { RegistryView } from "../../../simulator/registry/projection.ts";
import type { World } from "../../../simulator/registry/world.ts";
import { type Invariant, invariants } from "./invariants/index.ts";
import { freeze, newWorld } from "./sample.ts";
import { lookAt } from "./snapshot.ts";
import { type Step, type Taken, take, told } from "./steps.ts";

/** Something that is to hold did not. */
export class Broken extends Error {
  /** Which invariant. */
  readonly invariant: string;

  constructor(invariant: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.invariant = invariant;
  }
}

/** Takes the steps in a world of their own, and gives what came of each. */
export function live(steps: readonly Step[], world: World = newWorld()): readonly Taken[] {
  return steps.map((step) => take(world, step));
}

/**
 * Takes the steps one by one and looks after each whether everything holds. `ahead` says how far into the future to look.
 * Throws with the name of what does not hold and the story up to there.
 */
export function examine(steps: readonly Step[], ahead: readonly [number, number], world = newWorld()): void {
  const story: string[] = [];
  let before = lookAt(world);
  for (const step of steps) {
    const taken = take(world, step);
    story.push(told(taken));
    freezeWritten(world, taken);
    const after = lookAt(world);
    const view = new RegistryView(world.registry, world.clock.now());
    for (const [name, invariant] of Object.entries(invariants))
      hold(name, invariant, { world, view, before, after, taken, ahead }, story);
    before = after;
  }
}

function hold(name: string, invariant: Invariant, moment: Parameters<Invariant>[0], story: readonly string[]): void {
  try {
    invariant(moment);
  } catch (error) {
    throw new Broken(name, `${name} does not hold: ${(error as Error).message}\n  ${story.join("\n  ")}`, {
      cause: error,
    });
  }
}

/** From now on what was written cannot be changed unnoticed. */
function freezeWritten(world: World, { executed }: Taken): void {
  const entry = executed && world.ledger.find(executed.server);
  for (const { effect } of entry?.effects ?? []) if (effect.kind === "put") freeze(effect.value);
}
