import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { type RunningSimulator, type SimulatorOptions, startSimulator as start } from "../../../simulator/start.ts";
import { call, password } from "../control/support.ts";
import { type Client, command, login, open } from "../net/client.ts";

const root = mkdtempSync(join(tmpdir(), "state-restart-test-"));
const running = new Set<RunningSimulator>();
after(async () => {
  await Promise.all([...running].map((simulator) => simulator.close().catch(() => undefined)));
  rmSync(root, { recursive: true });
});

/** Starts a simulator that does not outlive the tests, even if one fails. */
async function startSimulator(options?: SimulatorOptions): Promise<RunningSimulator> {
  const simulator = await start(options);
  running.add(simulator);
  const close = async () => {
    running.delete(simulator);
    await simulator.close();
  };
  return { ...simulator, close };
}

const fixture = (runs: boolean) => ({
  policy: { certificatesRequired: false },
  registrars: [{ id: "registrar-a", password }],
  tlds: [{ name: "example" }],
  contacts: [{ id: "sh8013", sponsor: "registrar-a" }],
  clock: { start: "2025-01-01T00:00:00Z", runs },
});

async function logIn(simulator: RunningSimulator, world: string): Promise<Client> {
  const client = await open(simulator.world(world)?.epp.port ?? 0);
  await client.read();
  client.send(login("registrar-a", password).replace("domain-1.0", "contact-1.0"));
  assert.match((await client.read()) ?? "", /code="1000"/);
  return client;
}

async function ask(client: Client, content: string): Promise<string> {
  client.send(command(content));
  return (await client.read()) ?? "";
}

const about = (verb: string, content: string) =>
  `<${verb}><contact:${verb} xmlns:contact="urn:ietf:params:xml:ns:contact-1.0">${content}</contact:${verb}></${verb}>`;
const newEmail = (email: string) =>
  about("update", `<contact:id>sh8013</contact:id><contact:chg><contact:email>${email}</contact:email></contact:chg>`);

const info = about("info", "<contact:id>sh8013</contact:id>");

/** Keeps nothing: the disk is full. */
const full = {
  wrote: () => undefined,
  wasReset: () => undefined,
  headMayHaveChanged: () => undefined,
  kept: () => Promise.reject(new Error("full")),
};

describe("a simulator that keeps its worlds", () => {
  test("has on disk what an answer tells by the time it is there, and goes on with it", async () => {
    const folder = join(root, "first");
    const first = await startSimulator({ state: folder });
    await first.createWorld(fixture(false), { id: "w" });
    const client = await logIn(first, "w");
    for (let i = 0; i < 5; i++) {
      assert.match(await ask(client, newEmail(`mail-${i}@example.com`)), /code="1000"/);
      // What a crash at this very moment would leave.
      const copy = join(root, `copy-${i}`);
      cpSync(folder, copy, { recursive: true });
      const second = await startSimulator({ state: copy });
      const other = await logIn(second, "w");
      assert.match(await ask(other, info), new RegExp(`mail-${i}@example.com`));
      const keys = [...(second.world("w")?.hosted.world.registry.history.entries() ?? [])].map(([key]) => key);
      assert.match(await ask(other, newEmail("later@example.com")), /code="1000"/);
      const [last = 0] = [...(second.world("w")?.hosted.world.registry.history.entries() ?? [])]
        .map(([key]) => key)
        .slice(-1);
      assert.ok(last > Math.max(...keys), "numbers never begin again");
      other.end();
      await second.close();
    }
    client.end();
    await first.close();
  });

  test("tells nothing that it could not keep: the connection ends without an answer", async () => {
    const simulator = await startSimulator();
    const { hosted } = await simulator.createWorld(fixture(false), { id: "w" });
    const client = await logIn(simulator, "w");
    hosted.world.keepWith(full);
    client.send(command(newEmail("lost@example.com")), command(info));
    assert.equal(await client.read(), undefined);
    await simulator.close();
  });

  test("nor does it in rough weather", async () => {
    const simulator = await startSimulator();
    const { hosted } = await simulator.createWorld(fixture(false), { id: "w" });
    const client = await logIn(simulator, "w");
    hosted.weather.replace([{ kind: "answer-split", size: 100, when: { times: "always" } }]);
    hosted.world.keepWith(full);
    client.send(command(newEmail("lost@example.com")), command(info));
    assert.equal(await client.read(), undefined);
    await simulator.close();
  });

  test("has on disk what faults do behind a client's back, and so what the clock was moved to", async () => {
    const folder = join(root, "faults");
    const first = await startSimulator({ state: folder });
    const { hosted } = await first.createWorld(fixture(false), { id: "w" });
    const client = await logIn(first, "w");
    hosted.weather.replace([
      { kind: "clock-moved", by: "P1D" },
      { kind: "object-changed", object: { kind: "contact", name: "sh8013" } },
      { kind: "poll-flooded", messages: 3 },
      { kind: "poll-emptied", when: { nth: 2 } },
      { kind: "poll-flooded", messages: 2, when: { nth: 3 } },
    ]);
    for (let i = 0; i < 3; i++) assert.match(await ask(client, '<poll op="req"/>'), /code="130[01]"/);
    const copy = join(root, "faults-copy");
    cpSync(folder, copy, { recursive: true });
    const second = await startSimulator({ state: copy });
    const again = second.world("w")?.hosted;
    assert.equal(again?.now, Date.parse("2025-01-02T00:00:00Z"));
    assert.ok(again?.world.registry.contacts.get("sh8013")?.statuses.includes("serverUpdateProhibited"));
    assert.equal(again?.world.registry.messages.size, 2);
    client.end();
    await second.close();
    await first.close();
  });

  test("answers in order where weather comes up and goes between two commands", async () => {
    const simulator = await startSimulator({ state: join(root, "mixed") });
    const { hosted } = await simulator.createWorld(fixture(false), { id: "w" });
    const client = await logIn(simulator, "w");
    hosted.weather.replace([
      { kind: "answer-delayed", by: "PT0.05S", when: { nth: 2 } },
      { kind: "answer-split", size: 50, when: { nth: 3 } },
    ]);
    const contents = [newEmail("a@example.com"), info, newEmail("b@example.com"), info, "<logout/>"];
    client.send(...contents.map((content, index) => command(content, `number-${index}`)));
    for (const [index] of contents.entries()) assert.match((await client.read()) ?? "", new RegExp(`number-${index}<`));
    assert.equal(await client.read(), undefined);
    await simulator.close();
  });

  test("answers several commands at once in their order", async () => {
    const simulator = await startSimulator({ state: join(root, "order") });
    await simulator.createWorld(fixture(false), { id: "w" });
    const client = await logIn(simulator, "w");
    const contents = [newEmail("a@example.com"), info, newEmail("b@example.com"), '<poll op="req"/>', "<logout/>"];
    client.send(...contents.map((content, index) => command(content, `number-${index}`)));
    for (const [index] of contents.entries()) assert.match((await client.read()) ?? "", new RegExp(`number-${index}<`));
    assert.equal(await client.read(), undefined);
    await simulator.close();
  });

  test("brings back clock, policy, limits, token and port, and forgets what was deleted", async () => {
    const folder = join(root, "head");
    const first = await startSimulator({ state: folder, token: "the-operators-token" });
    const setup = { limits: { sessions: 7 }, token: "token-of-world-still" };
    const { epp } = await first.createWorld(fixture(false), { id: "still", ...setup });
    await first.createWorld(fixture(true), { id: "runs" });
    await first.createWorld(fixture(true), { id: "gone" });
    await call(first, "PATCH", "/worlds/still", { body: { policy: { maxChecks: 3 } } });
    await call(first, "POST", "/worlds/still/clock/advance", { body: { by: "P1D" } });
    await call(first, "POST", "/worlds/runs/clock/advance", { body: { by: "P1Y" } });
    await call(first, "DELETE", "/worlds/gone");
    const before = first.world("runs")?.hosted.now ?? Infinity;
    await first.close();
    const second = await startSimulator({ state: folder, token: "the-operators-token" });
    const worlds = (await call(second, "GET", "/worlds")).body as readonly { readonly id: string }[];
    assert.deepEqual(
      worlds.map(({ id }) => id),
      ["still", "runs"],
    );
    assert.deepEqual(worlds[0], { id: "still", epp, now: "2025-01-02T00:00:00.000Z", runs: false });
    const runs = second.world("runs")?.hosted;
    assert.ok(runs?.runs && runs.now >= before && runs.now < before + 60_000, "its clock went on meanwhile");
    const still = second.world("still")?.hosted;
    assert.equal(still?.world.policy.maxChecks, 3);
    assert.equal(still?.hosting.limits.sessions, 7);
    const bearer = { headers: { authorization: `Bearer ${setup.token}` } };
    assert.equal((await call(second, "GET", "/worlds/still/clock", bearer)).status, 200);
    await call(second, "POST", "/worlds/still/reset");
    assert.equal(still?.world.policy.maxChecks, 50);
    assert.equal(still?.now, Date.parse("2025-01-01T00:00:00Z"));
    await second.close();
  });

  test("lets a world come back whose port is taken by now, at another", async () => {
    const folder = join(root, "port");
    const first = await startSimulator({ state: folder });
    const { epp } = await first.createWorld(fixture(false), { id: "w" });
    await first.close();
    const other = await startSimulator();
    await other.createWorld(fixture(false), { port: epp.port });
    const second = await startSimulator({ state: folder });
    assert.notEqual(second.world("w")?.epp.port, epp.port);
    await second.close();
    await assert.rejects(startSimulator({ state: folder, setups: { w: { port: epp.port } } }), /the port is taken/);
    await other.close();
  });
});

describe("a world that is saved through the control port", () => {
  test("comes back as another one, or in the place of what it has become, at the same port", async () => {
    const simulator = await startSimulator();
    const { epp } = await simulator.createWorld(fixture(false), { id: "w", limits: { sessions: 5 } });
    const saved = (await call(simulator, "GET", "/worlds/w/state")).body as string;
    const client = await logIn(simulator, "w");
    await ask(client, newEmail("later@example.com"));
    const put = (world: string, body: string) => call(simulator, "PUT", `/worlds/${world}/state`, { body });
    assert.equal((await put("copy", saved)).status, 200);
    assert.equal((await put("w", saved)).status, 200);
    assert.equal(await client.read(), undefined, "who was connected is cut off");
    assert.deepEqual(simulator.world("w")?.epp, epp);
    assert.equal(simulator.world("w")?.hosted.hosting.limits.sessions, 5);
    for (const world of ["w", "copy"]) {
      const again = await logIn(simulator, world);
      assert.doesNotMatch(await ask(again, info), /later@example/);
      again.end();
    }
    await simulator.close();
  });

  test("leaves the world alone when it cannot be used, and tells the line", async () => {
    const simulator = await startSimulator();
    await simulator.createWorld(fixture(false), { id: "w", limits: { objects: 1 } });
    const saved = (await call(simulator, "GET", "/worlds/w/state")).body as string;
    const broken = await call(simulator, "PUT", "/worlds/w/state", { body: saved.slice(0, -100) });
    assert.equal(broken.status, 400);
    assert.match(JSON.stringify(broken.body), /line \d+: /);
    await simulator.createWorld(
      { ...fixture(false), hosts: [{ name: "ns.a.invalid", sponsor: "registrar-a" }] },
      { id: "big" },
    );
    const big = (await call(simulator, "GET", "/worlds/big/state")).body as string;
    const tooBig = await call(simulator, "PUT", "/worlds/w/state", { body: big });
    assert.match(JSON.stringify(tooBig.body), /more than its limits allow/);
    assert.equal((await call(simulator, "GET", "/worlds/w/objects/contacts/sh8013")).status, 200);
    const client = await logIn(simulator, "w");
    assert.match(await ask(client, info), /code="1000"/);
    client.end();
    await simulator.close();
  });
});
