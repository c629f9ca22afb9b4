import { RunningClock, StillClock } from "../registry/clock.ts";
import type { Mutant } from "../registry/mutants.ts";
import { type Contents, type StoredChange, tableNames } from "../registry/registry.ts";
import type { Instant } from "../registry/time.ts";
import type { Restored, World, WorldOptions } from "../registry/world.ts";
import type { FixtureRow, WorldHead, WorldImage } from "../state/head.ts";
import { Sharing } from "../state/sharing.ts";
import { openTrademarks, trademarks, trademarksInputOf } from "./fixture/index.ts";
import { InvalidInput, read } from "./fixture/problems.ts";
import { mutant } from "./mutant.ts";

/** What a world is beside its tables. */
export function headOf(world: World): WorldHead {
  const { clock, fixturePolicy, policy, standing, startedAt } = world;
  return {
    clock: { runs: clock instanceof RunningClock, start: startedAt, now: clock.now() },
    policy: { fixture: fixturePolicy, now: policy },
    numbers: standing,
    trademarks: {
      fixture: trademarksInputOf(world.fixtureTrademarks) ?? null,
      now: trademarksInputOf(world.trademarks) ?? null,
    },
    ...(world.mutant && { mutant: world.mutant }),
  };
}

/** A world as it can be saved. It is read as it is taken: nothing may change the world meanwhile. */
export function imageOf(world: World): WorldImage {
  return { head: headOf(world), fixture: fixtureOf(world), changes: changesOf(world) };
}

function* fixtureOf({ registry }: World): Generator<FixtureRow> {
  for (const name of tableNames) for (const [key, value] of registry.table(name).fixture()) yield [name, key, value];
}

function* changesOf({ registry }: World): WorldImage["changes"] extends Iterable<infer C> ? Generator<C> : never {
  for (const name of tableNames)
    for (const [key, value] of registry.table(name).changes()) yield [name, key, value] as never;
}

/** What a world is made of that was kept. */
export type Remade = Pick<WorldOptions, "contents" | "policy" | "clock" | "mutant" | "trademarks"> & {
  readonly restored: Restored;
};

/** Makes ready what was kept. Throws InvalidInput for what does not fit, or refers to files that are gone. */
export async function remade({ head, fixture, changes }: WorldImage): Promise<Remade> {
  const { clock, policy, numbers } = head;
  const opened = await Promise.all(
    [head.trademarks.fixture, head.trademarks.now].map((one) => reopened(one, clock.now)),
  );
  const [fixtureTrademarks, nowTrademarks] = opened;
  const isMutated = head.mutant !== undefined;
  const sharing = new Sharing();
  return {
    contents: contentsOf(fixture, sharing),
    policy: policy.fixture,
    clock: clock.runs ? runningFrom(clock.now) : new StillClock(clock.now),
    ...(isMutated && { mutant: read(mutant, head.mutant) as Mutant }),
    ...(fixtureTrademarks && { trademarks: fixtureTrademarks }),
    restored: {
      changes: shared(changes, sharing),
      policy: policy.now,
      startedAt: clock.start,
      ...numbers,
      ...(nowTrademarks && { trademarks: nowTrademarks }),
    },
  };
}

/**
 * A clock that goes on from an instant, which it shows at another one, in real time. Whoever took the instant for the
 * present one says when that was: the clock would lag by however long it took to come here.
 */
export function runningFrom(instant: Instant, at: Instant = Date.now()): RunningClock {
  return new RunningClock(Date.now, instant - at);
}

async function reopened(given: unknown, now: Instant) {
  return given === null ? undefined : openTrademarks(read(trademarks, given), now);
}

/** Changes whose parts are those of the fixture and of each other, where they are equal. */
function* shared(changes: Iterable<StoredChange>, sharing: Sharing): Generator<StoredChange> {
  for (const [table, key, value] of changes) {
    const own = sharing.value(value);
    yield [table, sharing.key(key), own] as StoredChange;
  }
}

function contentsOf(rows: Iterable<FixtureRow>, sharing: Sharing): Contents {
  const contents = Object.fromEntries(tableNames.map((name) => [name, new Map<unknown, unknown>()]));
  for (const [table, key, value] of rows) {
    if (contents[table]?.has(key))
      throw new InvalidInput([{ path: "state", message: `${table} has ${JSON.stringify(key)} twice` }]);
    const own = sharing.value(value);
    contents[table]?.set(sharing.key(key), own);
  }
  return contents as Contents;
}
