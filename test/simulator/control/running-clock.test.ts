import assert from "node:assert/strict";
import { test } from "node:test";
import { startSimulator } from "../../../simulator/start.ts";

/** A world that takes some milliseconds to build. */
const contacts = Array.from({ length: 4000 }, (_, index) => ({ id: `contact-${index}`, sponsor: "registrar-a" }));
const fixture = { registrars: [{ id: "registrar-a", password: "a secret" }], contacts, clock: { runs: true } };

test("a running clock shows the real time, however long its world took to build", async (context) => {
  const simulator = await startSimulator();
  context.after(() => simulator.close());
  const asked = Date.now();
  const { hosted } = await simulator.createWorld(fixture);
  const [before, now, after] = [Date.now(), hosted.now, Date.now()];
  assert.ok(before - asked > 2, "it takes its time to build");
  assert.ok(before <= now && now <= after, `${now - before} ms off`);
});
