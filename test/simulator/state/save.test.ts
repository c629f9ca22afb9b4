import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { imageOf } from "../../../simulator/control/image.ts";
import { loadWorld, saveWorld } from "../../../simulator/state/file.ts";
import { newWorld } from "../properties/sample.ts";
import { assertAlike, revived } from "./alike.ts";

const folder = mkdtempSync(join(tmpdir(), "state-save-test-"));
after(() => rmSync(folder, { recursive: true }));

test("a world is saved for its owner alone, and loaded again", async () => {
  const path = join(folder, "world.ndjson");
  const world = newWorld();
  await saveWorld(path, imageOf(world));
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assertAlike(await revived(await loadWorld(path)), world);
});

test("what was there stays whole when saving fails half-way, and nothing else is left behind", async () => {
  const path = join(folder, "kept.ndjson");
  writeFileSync(path, "what was there");
  const failing = {
    [Symbol.iterator]: () => {
      throw new Error("half-way");
    },
  };
  await assert.rejects(saveWorld(path, { ...imageOf(newWorld()), changes: failing }), /half-way/);
  assert.equal(readFileSync(path, "utf8"), "what was there");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".new")),
    [],
  );
});

test("a file that cannot be used is named with the line", async () => {
  const path = join(folder, "broken.ndjson");
  writeFileSync(path, '{"format":"eppraise world","version":1}\n{"head"');
  await assert.rejects(loadWorld(path), (error: Error) => {
    assert.ok(error.message.startsWith(`${path}: line 2: `), error.message);
    return true;
  });
});
