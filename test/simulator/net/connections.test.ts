import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as connectPlain } from "node:net";
import { after, before, beforeEach, describe, test } from "node:test";
import { frame } from "../../../simulator/epp/frame.ts";
import { type Credential, type RunningSimulator, type RunningWorld, startSimulator } from "../../../simulator/start.ts";
import { call } from "../control/support.ts";
import { Client, command, hello, login, open } from "./client.ts";

const password = "foo-BAR2";
const greeting = /<greeting>/;
const year = 365 * 24 * 60 * 60 * 1000;

let simulator: RunningSimulator;
let own: Credential;
let stranger: Credential;
let world: RunningWorld;
let proxied: RunningWorld;
const open_: Client[] = [];

before(async () => {
  simulator = await startSimulator();
  own = await simulator.issue({ commonName: "registrar-a" });
  stranger = await simulator.issue({
    commonName: "stranger",
    notBefore: new Date(Date.now() - 2 * year),
    notAfter: new Date(Date.now() - year),
  });
  const registrars = [
    { id: "registrar-a", password, certificate: { pem: own.certificate } },
    {
      id: "registrar-b",
      password,
      certificate: { pem: own.certificate },
      allowList: ["192.0.2.0/24", "2001:db8::/32"],
    },
  ];
  const fixture = { registrars, policy: { maxFrameBytes: 4000, maxConnectionsPerCertificate: 3 } };
  world = await simulator.createWorld(fixture);
  proxied = await simulator.createWorld(fixture, { proxyProtocol: true });
});
after(() => simulator.close());
beforeEach(async () => {
  for (const client of open_.splice(0)) {
    const closed = client.closed;
    client.end();
    await closed;
  }
  while ((await sessions()).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
});

/** A connection that is closed after the test. */
async function connect(
  credential: Credential | null = own,
  place: RunningWorld = world,
  first?: string,
): Promise<Client> {
  const options = credential === null ? {} : { cert: credential.certificate, key: credential.key };
  const client = await open(place.epp.port, options, first);
  open_.push(client);
  return client;
}

async function sessions(place: RunningWorld = world): Promise<{ registrar?: string; address?: string }[]> {
  return (await call(simulator, "GET", `/worlds/${place.id}/sessions`)).body;
}

const codeOf = (document: string | undefined) => /code="(\d+)"/.exec(document ?? "")?.[1];
const clientIdOf = (document: string | undefined) => /<clTRID>(.*?)<\/clTRID>/.exec(document ?? "")?.[1];

describe("a new connection", () => {
  test("is greeted without asking", async () => {
    assert.match((await (await connect()).read()) ?? "", greeting);
  });

  test("is shown among the sessions, with its registrar once that is logged in", async () => {
    const client = await connect();
    await client.read();
    assert.deepEqual(
      (await sessions()).map(({ registrar, address }) => [registrar, address]),
      [[undefined, "127.0.0.1"]],
    );
    client.send(login("registrar-a", password));
    assert.equal(codeOf(await client.read()), "1000");
    assert.deepEqual(
      (await sessions()).map(({ registrar }) => registrar),
      ["registrar-a"],
    );
  });

  test("is not made with TLS 1.1", async () => {
    await assert.rejects(
      open(world.epp.port, { maxVersion: "TLSv1.1", minVersion: "TLSv1.1", ciphers: "DEFAULT:@SECLEVEL=0" }),
    );
  });

  for (const version of ["TLSv1.2", "TLSv1.3"] as const)
    test(`is made with ${version}`, async () => {
      const client = await open(world.epp.port, { minVersion: version, maxVersion: version });
      open_.push(client);
      assert.match((await client.read()) ?? "", greeting);
    });

  test("trusts the server by the authority's certificate", async () => {
    const options = { ca: simulator.authority, rejectUnauthorized: true, servername: "localhost" };
    const client = await open(world.epp.port, options);
    open_.push(client);
    assert.match((await client.read()) ?? "", greeting);
  });
});

describe("certificates are asked about at login, not before", () => {
  test("a client without one gets as far as that", async () => {
    const client = await connect(null);
    assert.match((await client.read()) ?? "", greeting);
    client.send(login("registrar-a", password));
    assert.equal(codeOf(await client.read()), "2200");
  });

  test("so does a client with one that has expired and is not on file", async () => {
    const client = await connect(stranger);
    await client.read();
    client.send(login("registrar-a", password));
    assert.equal(codeOf(await client.read()), "2200");
  });

  test("the row tells which of the two it was", async () => {
    for (const [credential, reason] of [
      [null, "missing-registrar-certificate"],
      [stranger, "bad-registrar-certificate"],
    ] as const) {
      const client = await connect(credential);
      await client.read();
      client.send(login("registrar-a", password, `ROW-${reason.slice(0, 20)}`));
      await client.read();
      const { body } = await call(simulator, "GET", `/worlds/${world.id}/ledger?limit=1`);
      assert.equal((body as { row: string }[])[0]?.row, `login/2200/${reason}`);
    }
  });
});

describe("frames", () => {
  test("may come octet by octet", async () => {
    const client = await connect();
    await client.read();
    for (const octet of frame(hello)) client.socket.write(Uint8Array.of(octet));
    assert.match((await client.read()) ?? "", greeting);
  });

  test("may come several at once, and are answered in their order", async () => {
    const client = await connect();
    await client.read();
    client.send(login("registrar-a", password, "FIRST-1"), hello, command("<logout/>", "THIRD-3"));
    const answers = [await client.read(), await client.read(), await client.read()];
    assert.deepEqual(answers.map(clientIdOf), ["FIRST-1", undefined, "THIRD-3"]);
    assert.match(answers[1] ?? "", greeting);
    assert.equal(codeOf(answers[2]), "1500");
    await client.closed;
  });

  test("that come after the end of the session are not answered", async () => {
    const client = await connect();
    await client.read();
    client.send(login("registrar-a", password), command("<logout/>"), hello);
    assert.equal(codeOf(await client.read()), "1000");
    assert.equal(codeOf(await client.read()), "1500");
    assert.equal(await client.read(), undefined);
  });

  test("that are longer than allowed close the connection at once", async () => {
    const client = await connect();
    await client.read();
    client.socket.write(Uint8Array.of(0, 0, 0x0f, 0xa1));
    await client.closed;
  });

  test("as long as allowed are answered", async () => {
    const client = await connect();
    await client.read();
    const filled = hello.replace("<hello/>", `<hello/>${" ".repeat(4000 - 4 - hello.length)}`);
    assert.equal(frame(filled).length, 4000);
    client.send(filled);
    assert.match((await client.read()) ?? "", greeting);
  });

  for (const length of [0, 3, 4])
    test(`that say they have ${length} octets close the connection`, async () => {
      const client = await connect();
      await client.read();
      client.send(hello);
      client.socket.write(Uint8Array.of(0, 0, 0, length));
      assert.match((await client.read()) ?? "", greeting);
      await client.closed;
    });
});

describe("silence", () => {
  const idle = async (time: string) =>
    (await call(simulator, "POST", `/worlds/${world.id}/idle`, { body: { for: time } })).body;

  test("that lasts too long closes the connection", async () => {
    const client = await connect();
    await client.read();
    assert.deepEqual(await idle("PT59M"), { closed: 0 });
    assert.deepEqual(await idle("PT1M"), { closed: 1 });
    await client.closed;
  });

  test("is counted anew after each word", async () => {
    const client = await connect();
    await client.read();
    await idle("PT59M");
    client.send(hello);
    await client.read();
    assert.deepEqual(await idle("PT59M"), { closed: 0 });
  });

  test("is not counted by the world's clock", async () => {
    const client = await connect();
    await client.read();
    await call(simulator, "POST", `/worlds/${world.id}/clock/advance`, { body: { by: "P10Y" } });
    client.send(hello);
    assert.match((await client.read()) ?? "", greeting);
    await call(simulator, "POST", `/worlds/${world.id}/reset`);
  });
});

describe("connections with one certificate", () => {
  test("are limited; another certificate has its own limit, and one that ends makes room", async () => {
    const clients = [await connect(), await connect(), await connect()];
    for (const client of clients) await client.read();
    const fourth = await connect();
    assert.equal(await fourth.read(), undefined);
    assert.match((await (await connect(stranger)).read()) ?? "", greeting);
    clients[0]?.end();
    while ((await sessions()).length > 3) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.match((await (await connect()).read()) ?? "", greeting);
  });
});

describe("behind a proxy", () => {
  const addresses = async () => (await sessions(proxied)).map(({ address }) => address);
  const settle = async () => {
    while ((await sessions(proxied)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  for (const [line, address] of [
    ["PROXY TCP4 192.0.2.7 192.0.2.1 51234 700\r\n", "192.0.2.7"],
    ["PROXY TCP6 2001:db8::7 2001:db8::1 51234 700\r\n", "2001:db8::7"],
  ] as const)
    test(`the client's address is what the line says: ${address}`, async () => {
      await settle();
      const client = await connect(own, proxied, line);
      assert.match((await client.read()) ?? "", greeting);
      assert.deepEqual(await addresses(), [address]);
      client.send(login("registrar-b", password));
      assert.equal(codeOf(await client.read()), "1000");
    });

  for (const line of ["PROXY UNKNOWN\r\n", "PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n"])
    test(`the address is unknown where the proxy does not know it, and is in no list: ${line.trim()}`, async () => {
      await settle();
      const client = await connect(own, proxied, line);
      await client.read();
      assert.deepEqual(await addresses(), [undefined]);
      client.send(login("registrar-b", password));
      assert.equal(codeOf(await client.read()), "2200");
      client.send(login("registrar-a", password));
      assert.equal(codeOf(await client.read()), "1000");
    });

  for (const line of [
    "GET / HTTP/1.1\r\n\r\n",
    "PROXY TCP4 192.0.2.7\r\n",
    "PROXY TCP4 2001:db8::7 2001:db8::1 1 2\r\n",
    "PROXY TCP4 192.0.2.7 192.0.2.1 1 99999\r\n",
    `PROXY TCP4 ${"1".repeat(200)}`,
  ])
    test(`anything else is cut off: ${line.slice(0, 30).trim()}`, async () => {
      await assert.rejects(connect(own, proxied, line));
    });

  test("who says nothing does not keep the world from ending", async () => {
    const brief = await simulator.createWorld({}, { id: "brief", proxyProtocol: true });
    const silent = new Client(connectPlain(brief.epp.port, "127.0.0.1"));
    await once(silent.socket, "connect");
    silent.socket.write("PROX");
    assert.equal((await call(simulator, "DELETE", "/worlds/brief")).status, 200);
    await silent.closed;
  });
});

test("a world that ends closes its connections", async () => {
  const brief = await simulator.createWorld({}, { id: "brief" });
  const client = await connect(own, brief);
  await client.read();
  await call(simulator, "DELETE", "/worlds/brief");
  await client.closed;
});
