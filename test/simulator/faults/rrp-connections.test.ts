import assert from "node:assert/strict";
import { connect as connectPlain } from "node:net";
import { after, afterEach, before, describe, test } from "node:test";
import type { ConnectionOptions } from "node:tls";
import { call } from "../control/support.ts";
import { openTls, type RrpClient } from "../net/rrp-client.ts";
import { Sea } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin({ rrp: { tls: {} } });
});
afterEach(() => sea.calm());
after(() => sea.close());

const port = () => sea.world.rrp?.tls?.port ?? 0;

/** A client that trusts the simulator's authority and nothing else, as a sound one does. */
async function connect(options: ConnectionOptions = {}): Promise<RrpClient> {
  const sound = { ca: sea.simulator.authority, rejectUnauthorized: true, servername: "localhost" };
  return await openTls(port(), { ...sound, ...options });
}

/** How a plain TCP connection begins: that it stands, or the error's code. */
async function knock(at: number): Promise<string> {
  const socket = connectPlain(at, "127.0.0.1");
  const said = await new Promise<string>((resolve) => {
    socket.once("connect", () => resolve("connected"));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
  socket.destroy();
  return said;
}

/** Waits for the last strike's reaction, which comes with the end of a connection. */
async function reaction(): Promise<string | undefined> {
  for (;;) {
    const strike = (await sea.strikes()).at(-1);
    if (strike?.reaction !== "none-yet") return strike?.reaction;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("a port that refuses connections", () => {
  test("is that of RRP where that is said, and what is open stays", async () => {
    const client = await connect();
    await client.read();
    const [fault] = await sea.brew([{ kind: "connection-refused", protocol: "rrp" }]);
    assert.equal(await knock(port()), "ECONNREFUSED");
    assert.equal(await knock(sea.world.epp.port), "connected");
    assert.match((await client.say("quit")) ?? "", /^547 /);
    client.end();
    await call(sea.simulator, "DELETE", `/worlds/sea/faults/${fault?.id}`);
    assert.equal(await knock(port()), "connected");
  });

  test("is that of EPP where nothing is said", async () => {
    await sea.brew([{ kind: "connection-refused" }]);
    assert.equal(await knock(sea.world.epp.port), "ECONNREFUSED");
    assert.equal(await knock(port()), "connected");
  });

  test("counts the connections to itself only", async () => {
    await sea.brew([{ kind: "connection-refused", protocol: "rrp", when: { nth: 3 } }]);
    (await sea.connect()).end();
    (await sea.connect()).end();
    (await connect()).end();
    assert.equal(await knock(port()), "connected");
    assert.equal(await knock(port()), "ECONNREFUSED");
  });

  test("opens when the world is put back", async () => {
    await sea.brew([{ kind: "connection-refused", protocol: "rrp" }]);
    await call(sea.simulator, "POST", "/worlds/sea/reset");
    assert.equal(await knock(port()), "connected");
  });
});

test("a connection to the RRP port is reset before TLS begins", async () => {
  await sea.brew([{ kind: "connection-reset" }]);
  await assert.rejects(connect(), { code: "ECONNRESET" });
  assert.match((await (await connect()).read()) ?? "", /RRP Server/);
});

describe("a certificate on the RRP port that a client must refuse", () => {
  for (const [kind, code] of [
    ["certificate-for-another-name", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["certificate-expired", "CERT_HAS_EXPIRED"],
    ["certificate-of-stranger", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ] as const)
    test(`is refused by a sound client: ${kind}`, async () => {
      await sea.brew([{ kind }]);
      await assert.rejects(connect(), { code });
      assert.match((await reaction()) ?? "", /refused-handshake|left/);
      (await connect()).end();
    });

  test("is written down where a client goes on all the same", async () => {
    await sea.brew([{ kind: "certificate-expired" }]);
    const client = await connect({ rejectUnauthorized: false });
    await client.read();
    await client.say("describe");
    assert.equal(await reaction(), "went-on");
    const sessions: { protocol: string; number: number }[] = await sea.ask("sessions");
    const { session } = (await sea.strikes()).at(-1) ?? {};
    assert.equal(sessions.find(({ number }) => number === session)?.protocol, "rrp");
    client.end();
  });
});

for (const version of ["TLSv1.1", "TLSv1"] as const)
  test(`an older version of TLS on the RRP port is refused by a sound client: ${version}`, async () => {
    await sea.brew([{ kind: "older-tls", version, when: { times: 2 } }]);
    await assert.rejects(connect(), { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" });
    assert.equal(await reaction(), "refused-handshake");
    const careless = { minVersion: version, ciphers: "DEFAULT@SECLEVEL=0", rejectUnauthorized: false } as const;
    const client = await connect(careless);
    assert.match((await client.read()) ?? "", /RRP Server/);
    client.end();
    assert.equal(await reaction(), "left");
  });
