import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { routes } from "../../../simulator/control/routes/index.ts";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { type Client, command, login, open } from "../net/client.ts";
import { assertTurns } from "./flood.ts";
import { call, password } from "./support.ts";

const tokens = { one: "token-of-world-one", two: "token-of-world-two" } as const;

/** A small world whose registrars need no certificates: the same ids and names in each. */
const fixture = (email: string) => ({
  policy: { certificatesRequired: false },
  registrars: [{ id: "registrar-a", password, superuser: true }],
  tlds: [{ name: "example" }],
  contacts: [{ id: "sh8013", sponsor: "registrar-a", email }],
  messages: [{ registrar: "registrar-a", text: `For ${email}.` }],
  clock: { start: "2025-01-01T00:00:00Z" },
});

const contactService = "<objURI>urn:ietf:params:xml:ns:contact-1.0</objURI>";
const about = (verb: string, content: string) =>
  `<${verb}><contact:${verb} xmlns:contact="urn:ietf:params:xml:ns:contact-1.0">${content}</contact:${verb}></${verb}>`;

let simulator: RunningSimulator;
const seen: string[] = [];
before(async () => {
  simulator = await startSimulator({ token: "the-operators-token", onCommand: ({ server }) => seen.push(server) });
  for (const id of ["one", "two"] as const)
    await simulator.createWorld(fixture(`${id}@example.com`), { id, token: tokens[id] });
});
after(() => simulator.close());

async function logIn(world: string): Promise<Client> {
  const client = await open(simulator.world(world)?.epp.port ?? 0);
  await client.read();
  client.send(login("registrar-a", password).replace(/<objURI>.*<\/objURI>/, contactService));
  assert.match((await client.read()) ?? "", /code="1000"/);
  return client;
}

async function ask(client: Client, content: string): Promise<string> {
  client.send(command(content));
  return (await client.read()) ?? "";
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const withBody = (method: string) => (method === "GET" || method === "DELETE" ? {} : { body: {} });

describe("two worlds side by side", () => {
  test("have objects of the same name, and each shows its own", async () => {
    const [one, two] = await Promise.all([logIn("one"), logIn("two")]);
    assert.match(await ask(one, about("info", "<contact:id>sh8013</contact:id>")), /one@example\.com/);
    assert.match(await ask(two, about("info", "<contact:id>sh8013</contact:id>")), /two@example\.com/);
    await ask(one, about("delete", "<contact:id>sh8013</contact:id>"));
    assert.match(await ask(two, about("info", "<contact:id>sh8013</contact:id>")), /code="1000"/);
    assert.match(await ask(two, about("check", "<contact:id>new</contact:id>")), /avail="(1|true)"/);
    for (const client of [one, two]) client.end();
  });

  test("have queues of their own", async () => {
    const [one, two] = await Promise.all([logIn("one"), logIn("two")]);
    const first = await ask(one, '<poll op="req"/>');
    assert.match(first, /For one@example\.com/);
    const [, id = ""] = /<msgQ [^>]*id="([^"]+)"/.exec(first) ?? [];
    assert.match(await ask(one, `<poll op="ack" msgID="${id}"/>`), /code="1300"/);
    assert.match(await ask(two, '<poll op="req"/>'), /For two@example\.com/);
    for (const client of [one, two]) client.end();
  });

  test("have clocks of their own", async () => {
    await call(simulator, "POST", "/worlds/one/clock/advance", { body: { by: "P1D" } });
    const { body } = await call(simulator, "GET", "/worlds/two/clock");
    assert.equal((body as { now: string }).now, "2025-01-01T00:00:00.000Z");
  });
});

describe("a world's own token", () => {
  for (const { method, path, forOperator } of routes.filter(({ path }) => path.startsWith("/worlds/{world}")))
    test(`${forOperator ? "does not open" : "opens"} ${method} ${path} of its world, and not that of another`, async () => {
      const at = (world: string) => path.replace("{world}", world).replaceAll(/\{\w+\}/g, "x");
      const foreign = await call(simulator, method, at("two"), { ...bearer(tokens.one), ...withBody(method) });
      assert.equal(foreign.status, 401);
      const missing = await call(simulator, method, at("three"), { ...bearer(tokens.one), ...withBody(method) });
      assert.deepEqual(missing.body, foreign.body, "nobody learns which other worlds there are");
      if (method === "DELETE") return;
      const { status } = await call(simulator, method, at("one"), { ...bearer(tokens.one), ...withBody(method) });
      assert.equal(status === 403, forOperator === true, String(status));
      assert.notEqual(status, 401);
    });

  for (const { method, path } of routes.filter(({ path, open }) => !path.startsWith("/worlds/{world}") && !open))
    test(`does not open ${method} ${path}`, async () => {
      const { status } = await call(simulator, method, path, { ...bearer(tokens.one), ...withBody(method) });
      assert.equal(status, 401);
    });

  test("does not have the simulator read files or fetch addresses", async () => {
    for (const trademarks of [
      { authority: { file: "/etc/hostname" } },
      { claims: { url: "http://127.0.0.1:1/claims" } },
      { copies: "/tmp/elsewhere" },
    ]) {
      const answer = await call(simulator, "PATCH", "/worlds/one", { ...bearer(tokens.one), body: { trademarks } });
      assert.equal(answer.status, 400);
      assert.match(JSON.stringify(answer.body), /neither a file nor an address/);
    }
  });

  test("is not told by anything, and has to be long", async () => {
    const state = JSON.stringify((await call(simulator, "GET", "/worlds")).body);
    for (const token of Object.values(tokens)) assert.ok(!state.includes(token));
    const short = await call(simulator, "POST", "/worlds", { body: { token: "short" } });
    assert.equal(short.status, 400);
  });
});

describe("a tenant that floods", () => {
  test("does not stop another: of many commands that wait, one is executed for each of the other's", async () => {
    const flooding = await Promise.all(Array.from({ length: 8 }, () => logIn("one")));
    const quiet = await logIn("two");
    const flood = command(about("check", "<contact:id>sh8013</contact:id>"));
    const each = 300;
    for (const client of flooding) client.send(...Array.from({ length: each }, () => flood));
    await flooding[0]?.read();
    seen.length = 0;
    const rounds = 40;
    for (let i = 0; i < rounds; i++) await ask(quiet, about("check", "<contact:id>sh8013</contact:id>"));
    assertTurns({ simulator, seen, quiet: "two", rounds, most: 8 });
    for (const client of [...flooding, quiet]) client.end();
  });
});
