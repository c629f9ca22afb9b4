import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { GroupCommit } from "../../../simulator/state/group-commit.ts";
import { KeptWorld } from "../../../simulator/state/kept-world.ts";
import type { Level, Operation } from "../../../simulator/state/level.ts";
import { newWorld } from "../properties/sample.ts";

/** A store whose flushes are finished by hand. */
class Slow {
  readonly batches: {
    readonly operations: readonly Operation[];
    readonly options: object;
    readonly done: (error?: Error) => void;
  }[] = [];

  batch(operations: readonly Operation[], options: object): Promise<void> {
    return new Promise((resolve, reject) => {
      this.batches.push({ operations, options, done: (error) => (error ? reject(error) : resolve()) });
    });
  }
}

const token = (name: string) => ({ token: name }) as never;
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

function setUp() {
  const level = new Slow();
  const commit = new GroupCommit(level as unknown as Level);
  const worlds = [1, 2].map((serial) => {
    const world = newWorld();
    world.keepWith(new KeptWorld(world, commit, { serial, generation: 1 }, () => ({})));
    return world;
  });
  const [first, second] = worlds;
  assert.ok(first && second);
  return { level, commit, first, second };
}

const keysOf = ({ operations }: Slow["batches"][number]) =>
  operations.map(({ key }) => key).filter((key) => /^change/.test(key));

describe("changes that are kept", () => {
  test("share a flush while one is on its way, and each is fulfilled by its own", async () => {
    const { level, first, second } = setUp();
    first.write("tokens", "A", token("A"));
    const a = first.kept();
    await turn();
    assert.equal(level.batches.length, 1);
    first.write("tokens", "B", token("B"));
    second.write("tokens", "C", token("C"));
    let isBSafe = false;
    void first.kept()?.then(() => {
      isBSafe = true;
    });
    await turn();
    assert.equal(level.batches.length, 1, "the next one waits");
    level.batches[0]?.done();
    await a;
    await turn();
    assert.equal(isBSafe, false);
    assert.deepEqual(level.batches.map(keysOf), [
      ['change/1/1/tokens/"A"'],
      ['change/1/1/tokens/"B"', 'change/2/1/tokens/"C"'],
    ]);
    assert.ok(
      level.batches.every(({ options }) => (options as { sync?: boolean }).sync),
      "each is flushed to disk",
    );
    level.batches[1]?.done();
    await turn();
    assert.equal(isBSafe, true);
    assert.equal(first.kept(), undefined);
  });

  test("do not hold up a world that wrote nothing", async () => {
    const { first, second } = setUp();
    first.write("tokens", "A", token("A"));
    await turn();
    assert.notEqual(first.kept(), undefined);
    assert.equal(second.kept(), undefined);
  });

  test("are never said to be safe once something could not be written", async () => {
    const { level, commit, first } = setUp();
    first.write("tokens", "A", token("A"));
    const a = first.kept();
    await turn();
    first.write("tokens", "B", token("B"));
    const b = first.kept();
    level.batches[0]?.done(new Error("no space left"));
    await assert.rejects(a ?? Promise.resolve(), /no space left/);
    await assert.rejects(b ?? Promise.resolve(), /no space left/);
    await assert.rejects(commit.failure, /the state cannot be written: no space left/);
    first.write("tokens", "C", token("C"));
    await assert.rejects(first.kept() ?? Promise.resolve(), /no space left/);
    await turn();
    assert.equal(level.batches.length, 1);
  });
});
