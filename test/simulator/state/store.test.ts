import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { headOf } from "../../../simulator/control/image.ts";
import type { World } from "../../../simulator/registry/world.ts";
import { worldHead } from "../../../simulator/state/head.ts";
import { openLevel, StateError } from "../../../simulator/state/level.ts";
import { type FoundWorld, StateStore } from "../../../simulator/state/store.ts";
import { live } from "../properties/life.ts";
import { runs } from "../properties/runs.ts";
import { newWorld } from "../properties/sample.ts";
import { steps } from "../properties/steps.ts";
import { assertAlike, revived } from "./alike.ts";

const root = mkdtempSync(join(tmpdir(), "state-store-test-"));
after(() => rmSync(root, { recursive: true }));
let made = 0;
const newFolder = () => join(root, `state-${++made}`);

/** The world that a store has found. Its numbers stand beside its head. */
function revive({ content, fixture, changes, numbers }: FoundWorld): Promise<World> {
  const head = worldHead.parse({ ...(content as object), numbers });
  return revived({ head, fixture, changes });
}

/** What a crash at this moment would leave: the folder as it is, without the lock. */
async function crashed<T>(folder: string, look: (store: StateStore) => Promise<T>): Promise<T> {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  const store = await StateStore.open(copy);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

async function onlyWorld(store: StateStore): Promise<FoundWorld> {
  const [found, ...others] = await store.worlds();
  assert.ok(found);
  assert.deepEqual(others, []);
  return found;
}

describe("a store", () => {
  test("has at any moment what was written before it said so, through restarts and putting back", async () => {
    const reset = fc.constant("reset" as const);
    const restart = fc.constant("restart" as const);
    const part = fc.oneof(
      { arbitrary: steps(12), weight: 6 },
      { arbitrary: reset, weight: 1 },
      { arbitrary: restart, weight: 2 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
        const folder = newFolder();
        let store = await StateStore.open(folder);
        let world = newWorld();
        let kept = await store.add(world, () => headOf(world));
        for (const what of parts) {
          if (what === "reset") world.reset();
          else if (what === "restart") {
            await store.close();
            store = await StateStore.open(folder);
            const found = await onlyWorld(store);
            const again = await revive(found);
            assertAlike(again, world);
            world = again;
            kept = store.resume(world, found, () => headOf(world));
          } else live(what, world);
          kept.headMayHaveChanged();
          await world.kept();
          assert.equal(world.kept(), undefined, "nothing is left to write");
          assertAlike(await crashed(folder, async (copy) => revive(await onlyWorld(copy))), world);
        }
        await store.close();
      }),
      runs(15),
    );
  });

  test("keeps worlds apart, and forgets those that are removed for good", async () => {
    const folder = newFolder();
    const store = await StateStore.open(folder);
    const worlds = [newWorld(), newWorld()].map((world, index) => Object.assign(world, { id: `world-${index}` }));
    const kept = [];
    for (const world of worlds) kept.push(await store.add(world, () => headOf(world)));
    const [first, second] = kept;
    assert.ok(first && second);
    worlds[0]?.write("tokens", "FIRST", { token: "FIRST" } as never);
    await worlds[0]?.kept();
    await store.remove("world-1", second);
    worlds[1]?.write("tokens", "SECOND", { token: "SECOND" } as never);
    await store.close();
    const again = await StateStore.open(folder);
    const found = await onlyWorld(again);
    assert.equal(found.id, "world-0");
    assert.deepEqual(
      found.changes.map(([table, key]) => [table, key]),
      [["tokens", "FIRST"]],
    );
    await again.close();
    const level = await openLevel(join(folder, "store"));
    const rest = (await level.keys().all()).filter((key) => /^(fixture|change)\/2\//.test(key));
    assert.deepEqual(rest, [], "its rows are gone too");
    await level.close();
  });

  test("has no world that was not taken in as a whole", async () => {
    const folder = newFolder();
    const store = await StateStore.open(folder);
    await store.add(newWorld(), () => ({}));
    await store.close();
    const level = await openLevel(join(folder, "store"));
    await level.del("world/sample");
    await level.close();
    const again = await StateStore.open(folder);
    assert.deepEqual(await again.worlds(), []);
    const { serial } = await again.add(newWorld(), () => ({}));
    assert.ok(serial > 1, "what was left of it cannot become part of another");
    await again.close();
  });

  test("lets only one process in, and none that it does not belong to", async () => {
    const folder = newFolder();
    const store = await StateStore.open(folder);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, "store")).mode & 0o777, 0o700);
    await assert.rejects(StateStore.open(folder), /another process has it open/);
    await store.close();
    const foreign = newFolder();
    mkdirSync(foreign);
    writeFileSync(join(foreign, "letter.txt"), "Dear");
    await assert.rejects(StateStore.open(foreign), /something else in this folder/);
  });

  for (const [what, key, value, message] of [
    ["of a newer version", "format", '{"format":"eppraise state","version":2}', /version 2 .*take a newer eppraise/],
    ["of an older version", "format", '{"format":"eppraise state","version":0}', /version 0 of the format/],
    ["of another kind", "format", '{"format":"else"}', /this is no state of eppraise/],
    ["with a damaged head", "world/sample", '{"serial":1', /damaged at world\/sample/],
    ["with a damaged row", 'change/1/1/tokens/"A"', "[1,", /damaged at change\/1\/1\/tokens\/"A"/],
    ["with a row of no table", 'change/1/1/tokenz/"A"', "[1,{}]", /damaged at .*no row of a table/],
  ] as const)
    test(`${what} is not taken, and the place is told`, async () => {
      const folder = newFolder();
      const store = await StateStore.open(folder);
      await store.add(newWorld(), () => ({}));
      await store.close();
      const level = await openLevel(join(folder, "store"));
      await level.put(key, value);
      await level.close();
      const look = async () => {
        const again = await StateStore.open(folder);
        await again.worlds().finally(() => again.close());
      };
      await assert.rejects(look(), (error) => error instanceof StateError && message.test(error.message));
    });
});
