import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { LimitsInput } from "../../../simulator/control/limits.ts";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { login, open } from "../net/client.ts";
import { openPlain, openTls, type RrpClient } from "../net/rrp-client.ts";
import { call, password } from "./support.ts";

const fixture = {
  policy: { certificatesRequired: false },
  registrars: ["registrar-a", "registrar-b"].map((id) => ({ id, password })),
  tlds: [{ name: "example" }],
  clock: { start: "2025-01-01T00:00:00Z" },
};

let simulator: RunningSimulator;
let made = 0;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

/** A world under limits that speaks RRP too, and what its clients need. */
async function worldWith(limits: LimitsInput) {
  const world = await simulator.createWorld(fixture, {
    id: `limited-${++made}`,
    limits,
    rrp: { tls: {}, plain: {} },
  });
  const clients: { end(): void }[] = [];
  const kept = <C extends { end(): void }>(client: C): C => {
    clients.push(client);
    return client;
  };
  const connect = async (how: "tls" | "plain" = "plain") => {
    const { port = 0 } = world.rrp?.[how] ?? {};
    const client = kept(how === "tls" ? await openTls(port) : openPlain(port));
    return { client, banner: await client.read() };
  };
  const logIn = async (registrar = "registrar-a", how: "tls" | "plain" = "plain") => {
    const { client } = await connect(how);
    const answer = await client.say("session", `-Id:${registrar}`, `-Password:${password}`);
    return { client, code: codeOf(answer) };
  };
  const connectEpp = async () => {
    const client = kept(await open(world.epp.port));
    await client.read();
    return client;
  };
  const end = () => {
    for (const client of clients) client.end();
  };
  return { ...world, connect, connectEpp, logIn, end };
}

const codeOf = (answer: string | undefined) => Number(answer?.slice(0, 3));
const eppCodeOf = (answer: string | undefined) => Number(/<result code="(\d{4})"/.exec(answer ?? "")?.[1]);

async function add(client: RrpClient, name: string): Promise<number> {
  return codeOf(await client.say("add", "EntityName:Domain", `DomainName:${name}.example`));
}

describe("sessions of RRP", () => {
  test("beyond what there may be are answered 521 and closed; what ends makes room", async () => {
    const { logIn, end, hosted } = await worldWith({ sessions: 2 });
    const first = await logIn();
    assert.deepEqual([first.code, (await logIn("registrar-b", "tls")).code], [200, 200]);
    const third = await logIn();
    assert.equal(third.code, 521);
    assert.equal(await third.client.read(), undefined);
    assert.equal(hosted.world.ledger.all().at(-1)?.row, "rrp-session/521/too-many-sessions");
    assert.equal(codeOf(await first.client.say("quit")), 220);
    assert.equal((await logIn()).code, 200);
    end();
  });

  test("of one registrar may be limited as well, and leave room for the others", async () => {
    const { logIn, end } = await worldWith({ sessionsPerRegistrar: 1 });
    assert.equal((await logIn()).code, 200);
    assert.equal((await logIn()).code, 521);
    assert.equal((await logIn("registrar-b")).code, 200);
    end();
  });

  test("are counted together with those of EPP", async () => {
    const { logIn, connectEpp, end } = await worldWith({ sessions: 1 });
    const epp = await connectEpp();
    epp.send(login("registrar-a", password));
    assert.equal(eppCodeOf(await epp.read()), 1000);
    assert.equal((await logIn()).code, 521);
    epp.send(login("registrar-a", password).replace(/<login>.*<\/login>/s, "<logout/>"));
    assert.equal(eppCodeOf(await epp.read()), 1500);
    assert.equal((await logIn()).code, 200);
    const second = await connectEpp();
    second.send(login("registrar-b", password));
    assert.equal(eppCodeOf(await second.read()), 2502);
    end();
  });
});

describe("connections of RRP", () => {
  test("are counted together with those of EPP, with TLS and without; one too many is cut off", async () => {
    const { id, connect, connectEpp, end } = await worldWith({ connections: 3 });
    await connectEpp();
    await connect("tls");
    const { client } = await connect("plain");
    const { body } = await call(simulator, "GET", `/worlds/${id}/limits`);
    assert.equal((body as { used: { connections: number } }).used.connections, 3);
    assert.equal((await connect("plain")).banner, undefined);
    await assert.rejects(connect("tls"));
    await assert.rejects(connectEpp());
    const gone = new Promise((resolve) => client.socket.once("close", resolve));
    assert.equal(codeOf(await client.say("describe")), 547);
    client.socket.end();
    await gone;
    await connectEpp();
    end();
  });

  test("get room when the limit is changed", async () => {
    const { id, connect, end } = await worldWith({ connections: 1 });
    await connect();
    assert.equal((await connect()).banner, undefined);
    await call(simulator, "PATCH", `/worlds/${id}/limits`, { body: { connections: 2 } });
    assert.match((await connect()).banner ?? "", /RRP Server/);
    end();
  });
});

describe("what a world holds", () => {
  test("is limited over RRP too: what would add to it is answered 549, everything else goes on", async () => {
    const { id, logIn, end } = await worldWith({ objects: 1 });
    const { client } = await logIn();
    assert.equal(await add(client, "first"), 200);
    assert.equal(await add(client, "second"), 549);
    assert.equal(codeOf(await client.say("check", "EntityName:Domain", "DomainName:second.example")), 210);
    const { body } = await call(simulator, "GET", `/worlds/${id}/ledger?protocol=rrp&limit=2`);
    assert.match(JSON.stringify(body), /rrp\/549\/world-is-full/);
    end();
  });

  test("is limited in what is written down beside objects, too", async () => {
    const { logIn, end, hosted } = await worldWith({ records: 1 });
    const { client } = await logIn();
    assert.equal(await add(client, "first"), 549);
    assert.equal(hosted.world.registry.domains.size, 0);
    end();
  });
});

test("a command of RRP is limited whatever the policy says", async () => {
  const { logIn, end } = await worldWith({ frameBytes: 2000 });
  const { client } = await logIn();
  client.socket.write(`add\r\n${"NameServer:ns.example\r\n".repeat(100)}`);
  assert.equal(codeOf(await client.read()), 520);
  assert.equal(await client.read(), undefined);
  end();
});

test("a pace makes commands of RRP, and who connects, wait; nothing is lost", async () => {
  const { connect, logIn, end, hosted } = await worldWith({ commandsPerSecond: 1000 });
  const { client } = await logIn();
  hosted.limit({ ...hosted.hosting.limits, perSecond: 0.001 });
  client.socket.write("describe\r\n.\r\n".repeat(3));
  assert.equal(codeOf(await client.read()), 200);
  const later = connect();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const executed = hosted.world.ledger.all().filter(({ flow }) => flow === "rrp-describe").length;
  assert.deepEqual([executed, hosted.rrp?.connections], [1, 1]);
  hosted.limit({ ...hosted.hosting.limits, perSecond: undefined });
  assert.equal(codeOf(await client.read()), 200);
  assert.equal(codeOf(await client.read()), 200);
  assert.match((await later).banner ?? "", /RRP Server/);
  end();
});
