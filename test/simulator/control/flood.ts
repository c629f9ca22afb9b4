import assert from "node:assert/strict";
import type { RunningSimulator } from "../../../simulator/start.ts";

/** What became of the commands of a quiet tenant while another one floods. */
export interface Flooded {
  readonly simulator: RunningSimulator;
  /** Server transaction ids of all commands, as they were executed. */
  readonly seen: readonly string[];
  /** The quiet tenant's world, and how many commands it said one after the other. */
  readonly quiet: string;
  readonly rounds: number;
  /** How many of the flood may come between two of the quiet one's. */
  readonly most: number;
}

/** Sees that each of the quiet tenant's commands had its turn, while the flood was still there. */
export function assertTurns({ simulator, seen, quiet, rounds, most }: Flooded): void {
  const ledger = simulator.world(quiet)?.hosted.world.ledger;
  const own = seen.filter((id) => ledger?.find(id) !== undefined).length;
  const others = seen.length - own;
  assert.equal(own, rounds);
  // The flood goes on while the quiet one's client thinks, here in the same thread: a few turns, not thousands.
  assert.ok(others <= most * rounds, `${others} of the flood for ${rounds}`);
  assert.ok(others >= rounds / 2, `${others}: the flood was still there`);
}
