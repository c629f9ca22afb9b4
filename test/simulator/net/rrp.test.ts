import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { type RunningSimulator, type RunningWorld, startSimulator } from "../../../simulator/start.ts";
import { call } from "../control/support.ts";
import { openPlain, openTls, type RrpClient } from "./rrp-client.ts";

let simulator: RunningSimulator;
let world: RunningWorld;
let own: { certificate: string; key: string };
let other: { certificate: string; key: string };

before(async () => {
  simulator = await startSimulator({ token: "the-token" });
  own = await simulator.issue({ commonName: "regA" });
  other = await simulator.issue({ commonName: "somebody" });
  const fingerprint = new X509Certificate(own.certificate).fingerprint256;
  const fixture = {
    registrars: [{ id: "regA", password: "password-a", certificate: { fingerprint } }],
    tlds: [{ name: "tld" }],
    policy: { rrp: { maxCommandBytes: 8192, maxSessions: 2 } },
    clock: { start: "2025-03-05T09:30:00Z" },
  };
  world = await simulator.createWorld(fixture, { id: "w", rrp: { tls: {}, plain: {} } });
});
after(() => simulator.close());

const tls = () => world.rrp?.tls?.port ?? 0;
const plain = () => world.rrp?.plain?.port ?? 0;
const session = ["session", "-Id:regA", "-Password:password-a"] as const;
const idle = (duration: string) => call(simulator, "POST", "/worlds/w/idle", { body: { for: duration } });

async function opened(client: RrpClient): Promise<RrpClient> {
  await client.read();
  assert.match((await client.say(...session)) ?? "", /^200 /);
  return client;
}

describe("over TLS", () => {
  test("the banner comes first: registry, version and date", async () => {
    const client = await openTls(tls());
    const lines = (await client.read())?.split("\r\n");
    assert.deepEqual(lines, ["eppraise reference registry RRP Server version 2.0.0", "Wed Mar 05 09:30:00 UTC 2025"]);
    client.end();
  });

  test("a session needs the certificate on file", async () => {
    for (const [credential, code] of [
      [{ cert: own.certificate, key: own.key }, /^200 /],
      [{ cert: other.certificate, key: other.key }, /^530 /],
      [{}, /^530 /],
    ] as const) {
      const client = await openTls(tls(), credential);
      await client.read();
      assert.match((await client.say(...session)) ?? "", code);
      await client.say("quit");
      client.end();
    }
  });

  test("no version before 1.2 is spoken", async () => {
    await assert.rejects(openTls(tls(), { minVersion: "TLSv1.1", maxVersion: "TLSv1.1" }));
  });

  test("who does not speak TLS there learns nothing", async () => {
    const client = openPlain(tls());
    client.socket.write("describe\r\n.\r\n");
    assert.equal(await client.read(), undefined);
  });
});

describe("in the clear", () => {
  test("no certificate is asked for, and it is listened for on this machine only", async () => {
    const client = await opened(openPlain(plain()));
    assert.equal(world.rrp?.plain?.host, "127.0.0.1");
    await client.say("quit");
  });

  test("a command may come in pieces, and several at once are answered in their order", async () => {
    const client = await opened(openPlain(plain()));
    for (const character of "describe\r\n.\r\n") client.socket.write(character);
    assert.match((await client.read()) ?? "", /^200 .*\r\nProtocol:RRP 2\.0\.0$/);
    const check = (name: string) => `check\r\nEntityName:Domain\r\nDomainName:${name}\r\n.\r\n`;
    client.socket.write(`${check("free.tld")}sync\r\n.\r\n${check("not_free.tld")}`);
    const codes = [await client.read(), await client.read(), await client.read()].map((text) => text?.slice(0, 3));
    assert.deepEqual(codes, ["210", "500", "505"]);
    await client.say("quit");
  });

  test("a command after the end of the session is not answered", async () => {
    const client = await opened(openPlain(plain()));
    client.socket.write("quit\r\n.\r\ndescribe\r\n.\r\n");
    assert.match((await client.read()) ?? "", /^220 /);
    assert.equal(await client.read(), undefined);
  });

  test("a command that is too large ends the connection, with the reason", async () => {
    const client = await opened(openPlain(plain()));
    client.socket.write(`add\r\n${"NameServer:ns.example\r\n".repeat(400)}`);
    assert.match((await client.read()) ?? "", /^520 .*; command too large$/);
    assert.equal(await client.read(), undefined);
  });

  test("a registrar's sessions are counted over all its connections, and come free again", async () => {
    const first = await opened(openPlain(plain()));
    const second = await opened(openPlain(plain()));
    const third = openPlain(plain());
    await third.read();
    assert.match((await third.say(...session)) ?? "", /^521 /);
    assert.equal(await third.read(), undefined);
    await first.say("quit");
    const again = await opened(openPlain(plain()));
    for (const client of [second, again]) await client.say("quit");
  });
});

describe("time", () => {
  test("silence ends a connection in every state, with the reason", async () => {
    const early = openPlain(plain());
    await early.read();
    const retry = openPlain(plain());
    await retry.read();
    await retry.say("session", "-Id:regA", "-Password:wrong");
    const open = await opened(openPlain(plain()));
    await idle("PT9M");
    assert.match((await open.say("describe")) ?? "", /^200 /);
    await idle("PT1M");
    for (const client of [early, retry]) {
      assert.match((await client.read()) ?? "", /^520 .*; idle timeout$/);
      assert.equal(await client.read(), undefined);
    }
    assert.match((await open.say("describe")) ?? "", /^200 /);
    await idle("PT10M");
    assert.match((await open.read()) ?? "", /^520 .*; idle timeout$/);
  });

  test("a command that is not completed ends the connection, and the ledger knows which", async () => {
    const client = await opened(openPlain(plain()));
    // What comes in one piece is read as one, so the second command has begun when the first is answered.
    client.socket.write("describe\r\n.\r\ncheck\r\nEntityName:Domain\r\n");
    await client.read();
    await idle("PT10M");
    assert.match((await client.read()) ?? "", /^520 .*; command timeout$/);
    const { body } = await call(simulator, "GET", "/worlds/w/ledger?protocol=rrp&limit=1");
    const [entry] = body as { row: string }[];
    assert.equal(entry?.row, "rrp-check/520/not-completed-in-time");
  });

  test("a session may not last for ever, however much is said in it", async () => {
    const client = await opened(openPlain(plain()));
    for (let hours = 0; hours < 24 * 60 - 9; hours += 9) {
      await idle("PT9M");
      assert.match((await client.say("describe")) ?? "", /^200 /);
    }
    await idle("PT9M");
    assert.match((await client.read()) ?? "", /^520 .*; session timeout$/);
  });
});

test("both protocols' sessions are listed, each with what it speaks", async () => {
  const client = await opened(openPlain(plain()));
  const { body } = await call(simulator, "GET", "/worlds/w/sessions");
  const listed = body as { protocol: string; registrar?: string }[];
  assert.deepEqual(
    listed.map(({ protocol, registrar }) => ({ protocol, registrar })),
    [{ protocol: "rrp", registrar: "regA" }],
  );
  await client.say("quit");
});

test("faults and policy are set on the control port, and put back with the world", async () => {
  await call(simulator, "PATCH", "/worlds/w", { body: { policy: { rrp: { fault: "closing", version: "1.1.0" } } } });
  const client = openPlain(plain());
  assert.match((await client.read()) ?? "", /version 1\.1\.0/);
  assert.match((await client.say(...session)) ?? "", /^420 /);
  await call(simulator, "POST", "/worlds/w/reset");
  const again = await opened(openPlain(plain()));
  assert.match((await again.say("describe")) ?? "", /RRP 2\.0\.0/);
  await again.say("quit");
});

test("a port that is taken is a problem of what was asked for, and leaves nothing listening", async () => {
  const setup = { id: "v", rrp: { plain: { port: plain() } } };
  await assert.rejects(simulator.createWorld({}, setup), /port is taken/);
  const { body } = await call(simulator, "GET", "/worlds");
  assert.deepEqual(
    (body as { id: string }[]).map(({ id }) => id),
    ["w"],
  );
});
