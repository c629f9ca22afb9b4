import assert from "node:assert/strict";
import { headOf, imageOf, remade } from "../../../simulator/control/image.ts";
import { tableNames } from "../../../simulator/registry/registry.ts";
import { Index } from "../../../simulator/registry/table.ts";
import { World } from "../../../simulator/registry/world.ts";
import type { WorldImage } from "../../../simulator/state/head.ts";

/** The names of a registry's indexes. */
function indexesOf({ registry }: World): readonly string[] {
  const names = Object.keys(registry).filter((name) => registry[name as keyof typeof registry] instanceof Index);
  assert.ok(names.length > 5, names.join(" "));
  return names;
}

/** Asserts that two worlds hold the same: tables in their order, indexes, clock, policy and numbers. */
export function assertAlike(one: World, other: World): void {
  assert.deepEqual(headOf(one), headOf(other));
  const terms = new Set<string>(termsIn([imageOf(one), imageOf(other)]));
  for (const name of tableNames) {
    const [table, same] = [one.registry.table(name), other.registry.table(name)];
    assert.deepEqual([...table.entries()], [...same.entries()], name);
    assert.deepEqual([...table.fixture()], [...same.fixture()], name);
    assert.deepEqual([...table.changes()], [...same.changes()], name);
    assert.equal(table.size, same.size, name);
  }
  for (const name of indexesOf(one))
    for (const term of terms)
      assert.deepEqual(
        sorted(indexOf(one, name).find(term)),
        sorted(indexOf(other, name).find(term)),
        `${name} of ${term}`,
      );
}

function indexOf({ registry }: World, name: string): Index<unknown, never> {
  return registry[name as keyof typeof registry] as unknown as Index<unknown, never>;
}

/** A world out of its image, with a prefix of its own for transaction ids. */
export async function revived(image: WorldImage, idPrefix = "sample"): Promise<World> {
  return new World({ id: "sample", idPrefix, ...(await remade(image)) });
}

/** Everything that could be a term of an index. */
function* termsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const part of Symbol.iterator in value ? (value as Iterable<unknown>) : Object.values(value))
      yield* termsIn(part);
}

function sorted(keys: Iterable<unknown>): readonly unknown[] {
  return [...keys].sort();
}
