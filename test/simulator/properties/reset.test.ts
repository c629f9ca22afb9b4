import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tableNames } from "../../../simulator/registry/registry.ts";
import { live } from "./life.ts";
import { runs } from "./runs.ts";
import { build, newWorld } from "./sample.ts";
import { steps } from "./steps.ts";

test("a world that is put back to its fixture is what it was, and lives its life again", () => {
  fc.assert(
    fc.property(steps(40), (all) => {
      const built = build();
      const world = newWorld(built);
      const rows = () => live(all, world).map(({ executed }) => executed?.row);
      const first = rows();
      world.reset();
      assert.equal(world.clock.now(), built.clock.start);
      for (const name of tableNames) {
        assert.deepEqual(
          new Map(world.registry.table(name).entries()),
          new Map<unknown, unknown>(built.contents[name]),
          name,
        );
        assert.equal(world.registry.table(name).size, built.contents[name]?.size ?? 0, name);
      }
      assert.deepEqual(rows(), first);
    }),
    runs(30),
  );
});
