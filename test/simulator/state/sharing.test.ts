import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildContents } from "../../../simulator/control/fixture/build/contents.ts";
import type { FixtureInput } from "../../../simulator/control/fixture/fixture.ts";
import { readFixture } from "../../../simulator/control/fixture/index.ts";
import { imageOf } from "../../../simulator/control/image.ts";
import { StillClock } from "../../../simulator/registry/clock.ts";
import { automatic, defaultPrice, none } from "../../../simulator/registry/shared.ts";
import { World } from "../../../simulator/registry/world.ts";
import { FileReader, linesOf } from "../../../simulator/state/file-text.ts";
import type { WorldImage } from "../../../simulator/state/head.ts";
import { assertAlike, revived } from "./alike.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const names = 4000;

function world(domains = names): World {
  const fixture: FixtureInput = {
    registrars: [{ id: "registrar-longid", password: "foo-BAR2" }],
    tlds: [{ name: "example" }],
    contacts: [{ id: "contact-of-many", sponsor: "registrar-longid" }],
    domains: Array.from({ length: domains }, (_, i) => ({
      name: `one-of-many-${i}.example`,
      sponsor: "registrar-longid",
      registrant: "contact-of-many",
      contacts: { admin: "contact-of-many", tech: "contact-of-many" },
      statuses: ["clientTransferProhibited"],
    })),
    clock: { start: "2025-01-01T00:00:00Z" },
  };
  const { contents, policy, clock, firstKey } = buildContents(readFixture(fixture), 0);
  const options = { contents, policy, firstKey, clock: new StillClock(clock.start) };
  return new World({ id: "sample", idPrefix: "sample", ...options });
}

/** What a world is read from, whether all of it was there at first or has come since. */
function readBack(saved: World, isChanged: boolean): WorldImage {
  const reader = new FileReader();
  for (const line of linesOf(imageOf(saved))) reader.take(line.trimEnd());
  const image = reader.end();
  const changes = [...image.fixture].filter(([table]) => table !== "registrars" && table !== "tlds");
  const fixture = [...image.fixture].filter(([table]) => table === "registrars" || table === "tlds");
  return isChanged ? { ...image, fixture, changes: changes as never } : image;
}

for (const isChanged of [false, true])
  test(`what many rows say alike is kept once after loading: ${isChanged ? "changes" : "the fixture"}`, async () => {
    const { registry } = await revived(readBack(world(3), isChanged));
    const [one, other] = [...registry.domains.entries()].map(([, domain]) => domain);
    assert.ok(one && other);
    assert.equal(one.contacts.length, 2);
    assert.equal(one.contacts, other.contacts);
    assert.equal(one.statuses, other.statuses);
    assert.deepEqual([one.dsRecords === none, one.renewalPrice === defaultPrice], [true, true]);
    const flags = [...registry.charges.entries()].map(([, charge]) => charge.flags);
    assert.ok(flags.includes(automatic));
  });

test("a world that was loaded takes as much room as the one that was saved, and not more", async () => {
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  world();
  let before = used();
  const saved = world();
  const ours = used() - before;
  const kept: World[] = [saved];
  for (const isChanged of [false, true]) {
    before = used();
    const loaded = await revived(readBack(saved, isChanged));
    kept.push(loaded);
    const theirs = used() - before;
    const bytes = `${Math.round(theirs / names)} bytes a name after loading, ${Math.round(ours / names)} before`;
    assert.ok(theirs > 0.5 * ours && theirs < 1.25 * ours, bytes);
    if (!isChanged) assertAlike(loaded, saved);
    else assert.equal(loaded.registry.domains.size, names);
  }
  assert.equal(kept.length, 3);
});
