import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { LimitsInput } from "../../../simulator/control/limits.ts";
import { rowsOf } from "../../../simulator/registry/bounds.ts";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { type Client, command, login, open } from "../net/client.ts";
import { call, password } from "./support.ts";

const fixture = {
  policy: { certificatesRequired: false },
  registrars: ["registrar-a", "registrar-b"].map((id) => ({ id, password, superuser: true })),
  tlds: [{ name: "example" }],
  contacts: [{ id: "sh8013", sponsor: "registrar-a" }],
  clock: { start: "2025-01-01T00:00:00Z" },
};

let simulator: RunningSimulator;
let made = 0;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

/** A world under limits, and what its clients need. */
async function worldWith(limits: LimitsInput) {
  const { id, epp, hosted } = await simulator.createWorld(fixture, { id: `limited-${++made}`, limits });
  const clients: Client[] = [];
  const connect = async () => {
    const client = await open(epp.port);
    clients.push(client);
    await client.read();
    return client;
  };
  const logIn = async (registrar = "registrar-a") => {
    const client = await connect();
    client.send(login(registrar, password).replace("domain-1.0", "contact-1.0"));
    return { client, code: codeOf(await client.read()) };
  };
  const end = () => {
    for (const client of clients) client.end();
  };
  return { id, hosted, connect, logIn, end };
}

function codeOf(answer: string | undefined): number {
  return Number(/<result code="(\d{4})"/.exec(answer ?? "")?.[1]);
}

async function ask(client: Client, content: string): Promise<number> {
  client.send(command(content));
  return codeOf(await client.read());
}

const newContact = (id: string) =>
  `<create><contact:create xmlns:contact="urn:ietf:params:xml:ns:contact-1.0"><contact:id>${id}</contact:id><contact:postalInfo type="int"><contact:name>Sample</contact:name><contact:addr><contact:city>Sampleton</contact:city><contact:cc>US</contact:cc></contact:addr></contact:postalInfo><contact:email>a@example.com</contact:email><contact:authInfo><contact:pw>${password}</contact:pw></contact:authInfo></contact:create></create>`;
const newEmail = (id: string) =>
  `<update><contact:update xmlns:contact="urn:ietf:params:xml:ns:contact-1.0"><contact:id>${id}</contact:id><contact:chg><contact:email>b@example.com</contact:email></contact:chg></contact:update></update>`;

describe("sessions", () => {
  test("beyond what there may be are answered 2502 and closed; what ends makes room", async () => {
    const { logIn, end, hosted } = await worldWith({ sessions: 2 });
    const first = await logIn();
    const second = await logIn("registrar-b");
    assert.deepEqual([first.code, second.code], [1000, 1000]);
    const third = await logIn();
    assert.equal(third.code, 2502);
    assert.equal(await third.client.read(), undefined);
    assert.equal(await ask(first.client, "<logout/>"), 1500);
    assert.equal((await logIn()).code, 1000);
    second.client.end();
    while (hosted.world.sessions.total > 1) await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await logIn()).code, 1000);
    assert.equal((await logIn()).code, 2502);
    end();
  });

  test("of one registrar may be limited as well, and leave room for the others", async () => {
    const { logIn, end } = await worldWith({ sessionsPerRegistrar: 1 });
    assert.equal((await logIn()).code, 1000);
    assert.equal((await logIn()).code, 2502);
    assert.equal((await logIn("registrar-b")).code, 1000);
    end();
  });

  test("are counted however often a login fails", async () => {
    const { connect, end, hosted } = await worldWith({ sessions: 1 });
    const client = await connect();
    client.send(login("registrar-a", "wrong-password"));
    assert.equal(codeOf(await client.read()), 2200);
    assert.equal(hosted.world.sessions.total, 0);
    client.send(login("registrar-a", password));
    assert.equal(codeOf(await client.read()), 1000);
    assert.equal(await ask(client, login("registrar-a", password).replace(/^.*<command>|<clTRID>.*$/g, "")), 2002);
    assert.equal(hosted.world.sessions.total, 1);
    end();
  });

  test("of the tool channel count for nothing, its logout included", async () => {
    const { id, hosted } = await worldWith({ sessions: 1 });
    const body = { registrar: "registrar-a", xml: command("<logout/>") };
    await call(simulator, "POST", `/worlds/${id}/commands`, { body });
    assert.equal(hosted.world.sessions.total, 0);
  });

  test("that are not logged in are connections, and one too many is cut off", async () => {
    const { connect, end } = await worldWith({ connections: 2 });
    await Promise.all([connect(), connect()]);
    await assert.rejects(connect());
    end();
  });

  test("are as many as they may be also after the port was closed for a while", async () => {
    const { connect, end, hosted } = await worldWith({ connections: 1 });
    hosted.weather.add({ kind: "connection-refused" });
    hosted.weather.clear();
    await hosted.listener.settled();
    await connect();
    await assert.rejects(connect());
    hosted.limit({ ...hosted.hosting.limits, connections: 2 });
    await connect();
    end();
  });
});

describe("what a world holds", () => {
  test("is limited: what would add an object is answered 2308, everything else goes on", async () => {
    const { id, logIn, end } = await worldWith({ objects: 2 });
    const { client } = await logIn();
    assert.equal(await ask(client, newContact("second")), 1000);
    assert.equal(await ask(client, newContact("third")), 2308);
    assert.equal(await ask(client, newEmail("second")), 1000);
    const { body } = await call(simulator, "GET", `/worlds/${id}/ledger?limit=2`);
    assert.match(JSON.stringify(body), /session\/2308\/world-is-full/);
    end();
  });

  test("is limited in what is written down beside objects, too", async () => {
    const { logIn, end, hosted } = await worldWith({ records: 3 });
    const { client } = await logIn();
    const codes = [];
    for (let i = 0; i < 5; i++) codes.push(await ask(client, newEmail("sh8013")));
    const held = hosted.world.registry.history.size;
    assert.ok(held <= 3, `${held}`);
    assert.equal(codes.at(0), 1000);
    assert.equal(codes.at(-1), 2308);
    end();
  });

  test("is no more where a fault fills a queue", async () => {
    const { logIn, end, hosted } = await worldWith({ records: 10 });
    const { client } = await logIn();
    hosted.weather.replace([{ kind: "poll-flooded", messages: 100, when: { times: "always" } }]);
    for (let i = 0; i < 2; i++) assert.equal(await ask(client, '<poll op="req"/>'), 1301);
    assert.equal(rowsOf(hosted.world.registry).records, 10);
    end();
  });

  test("cannot be more than that by a change or a fixture either", async () => {
    const { id, hosted } = await worldWith({ objects: 2 });
    const contacts = ["c-one", "c-two"].map((one) => ({ id: one, sponsor: "registrar-a" }));
    const answer = await call(simulator, "PATCH", `/worlds/${id}`, { body: { contacts } });
    assert.equal(answer.status, 400);
    assert.equal(hosted.world.registry.contacts.size, 1);
    await assert.rejects(simulator.createWorld({ ...fixture, contacts }, { limits: { objects: 1 } }), /limits/);
  });
});

test("a frame is limited whatever the policy says", async () => {
  const { connect, end, hosted } = await worldWith({ frameBytes: 2000 });
  hosted.world.policy = { ...hosted.world.policy, maxFrameBytes: 1 << 24 };
  const client = await connect();
  client.send(command(`<poll op="req"/>${" ".repeat(2000)}`));
  assert.equal(await client.read(), undefined);
  end();
});

test("the ledger is as long as it may be", async () => {
  const { logIn, end, hosted } = await worldWith({ ledger: 3 });
  const { client } = await logIn();
  for (let i = 0; i < 5; i++) await ask(client, '<poll op="req"/>');
  assert.equal(hosted.world.ledger.all().length, 3);
  end();
});

test("a pace makes who is too quick wait, and loses nothing", async () => {
  const { logIn, end, hosted } = await worldWith({ commandsPerSecond: 1000 });
  const { client } = await logIn();
  hosted.limit({ ...hosted.hosting.limits, perSecond: 0.001 });
  client.send(...Array.from({ length: 3 }, () => command('<poll op="req"/>')));
  await client.read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const executed = hosted.world.ledger.all().filter(({ flow }) => flow === "poll-request").length;
  assert.equal(executed, 1);
  hosted.limit({ ...hosted.hosting.limits, perSecond: undefined });
  assert.equal(codeOf(await client.read()), 1300);
  assert.equal(codeOf(await client.read()), 1300);
  end();
});

test("limits are told beside what is used, and can be changed", async () => {
  const { id, logIn, end } = await worldWith({ sessions: 1 });
  await logIn();
  const told = await call(simulator, "GET", `/worlds/${id}/limits`);
  const { limits, used } = told.body as { limits: LimitsInput; used: Record<string, number> };
  assert.equal(limits.sessions, 1);
  assert.deepEqual(used, { connections: 1, sessions: 1, objects: 1, records: 1 });
  assert.equal((await logIn()).code, 2502);
  await call(simulator, "PATCH", `/worlds/${id}/limits`, { body: { sessions: 2 } });
  assert.equal((await logIn()).code, 1000);
  end();
});
