import assert from "node:assert/strict";
import { once } from "node:events";
import { connect as connectPlain } from "node:net";
import { after, afterEach, before, describe, test } from "node:test";
import { connect as connectTls } from "node:tls";
import { call } from "../control/support.ts";
import { check, codeOf, Sea } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin();
});
afterEach(() => sea.calm());
after(() => sea.close());

/** How a plain TCP connection begins: that it stands, or the error's code. */
async function knock(): Promise<string> {
  const socket = connectPlain(sea.world.epp.port, "127.0.0.1");
  const said = await new Promise<string>((resolve) => {
    socket.once("connect", () => resolve("connected"));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
  socket.destroy();
  return said;
}

/** Waits for the strike's reaction, which comes with the end of a connection. */
async function reaction(kind: string): Promise<string | undefined> {
  for (;;) {
    const strike = (await sea.strikes()).findLast((one) => one.kind === kind);
    if (strike?.reaction !== "none-yet") return strike?.reaction;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("a port that refuses connections", () => {
  test("is closed until the fault is taken away, and what is open stays", async () => {
    const client = await sea.loggedIn();
    const [fault] = await sea.brew([{ kind: "connection-refused" }]);
    assert.equal(await knock(), "ECONNREFUSED");
    assert.equal(await knock(), "ECONNREFUSED");
    client.send(check());
    assert.equal(codeOf(await client.read()), "1000");
    await call(sea.simulator, "DELETE", `/worlds/sea/faults/${fault?.id}`);
    assert.equal(await knock(), "connected");
    assert.match((await sea.strikes()).at(-1)?.did ?? "", /open again/);
  });

  test("opens again after its time", async () => {
    await sea.brew([{ kind: "connection-refused", for: "PT0.1S" }]);
    assert.equal(await knock(), "ECONNREFUSED");
    while ((await knock()) === "ECONNREFUSED") await new Promise((resolve) => setTimeout(resolve, 10));
    await sea.loggedIn();
  });

  test("closes behind so many connections", async () => {
    await sea.brew([{ kind: "connection-refused", when: { nth: 3 } }]);
    const clients = [await sea.loggedIn(), await sea.loggedIn()];
    assert.equal(await knock(), "ECONNREFUSED");
    for (const client of clients) {
      client.send(check());
      assert.equal(codeOf(await client.read()), "1000");
    }
  });

  test("is told with its number while it is closed, and opens when the world is put back", async () => {
    await sea.brew([{ kind: "connection-refused" }]);
    const { body } = await call(sea.simulator, "GET", "/worlds/sea");
    assert.deepEqual((body as { epp: unknown }).epp, sea.world.epp);
    await call(sea.simulator, "POST", "/worlds/sea/reset");
    assert.equal(await knock(), "connected");
  });

  test("does not keep a world from ending", async () => {
    const { body } = await call(sea.simulator, "POST", "/worlds", { body: { id: "short" } });
    await call(sea.simulator, "PUT", "/worlds/short/faults", { body: { faults: [{ kind: "connection-refused" }] } });
    assert.equal((await call(sea.simulator, "DELETE", "/worlds/short")).status, 200);
    assert.ok((body as { id: string }).id);
  });
});

test("a connection is reset before TLS begins", async () => {
  await sea.brew([{ kind: "connection-reset" }]);
  const socket = connectPlain(sea.world.epp.port, "127.0.0.1");
  const [error] = (await once(socket, "error").catch((error: unknown) => [error])) as [NodeJS.ErrnoException];
  assert.equal(error.code, "ECONNRESET");
  await sea.loggedIn();
  assert.deepEqual(
    (await sea.strikes()).slice(-1).map(({ kind, did }) => [kind, did]),
    [["connection-reset", "the connection was reset"]],
  );
});

describe("a certificate that a client must refuse", () => {
  for (const [kind, code] of [
    ["certificate-for-another-name", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["certificate-expired", "CERT_HAS_EXPIRED"],
    ["certificate-of-stranger", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ] as const)
    test(`is refused by a sound client: ${kind}`, async () => {
      await sea.brew([{ kind }]);
      await assert.rejects(sea.connect(), { code });
      assert.match((await reaction(kind)) ?? "", /refused-handshake|left/);
      await sea.loggedIn();
    });

  test("is what the wire shows: another name", async () => {
    await sea.brew([{ kind: "certificate-for-another-name" }]);
    const certificate = await presented();
    assert.equal(certificate.subjectaltname, "DNS:registry.invalid");
    assert.ok(new Date(certificate.valid_to) > new Date());
  });

  test("is what the wire shows: a day too old, with the right name", async () => {
    await sea.brew([{ kind: "certificate-expired" }]);
    const certificate = await presented();
    assert.ok(new Date(certificate.valid_to) < new Date());
    assert.match(certificate.subjectaltname ?? "", /DNS:localhost/);
  });

  test("is written down where a client goes on all the same", async () => {
    await sea.brew([{ kind: "certificate-expired" }]);
    const client = await sea.connect({ rejectUnauthorized: false });
    assert.match((await client.read()) ?? "", /<greeting>/);
    client.send(check());
    assert.equal(codeOf(await client.read()), "2002");
    assert.equal(await reaction("certificate-expired"), "went-on");
    const [strike] = (await sea.strikes()).slice(-1);
    const sessions: { number: number }[] = await sea.ask("sessions");
    assert.deepEqual(
      sessions.map(({ number }) => number),
      [strike?.session],
    );
  });

  test("is written down where a client leaves without a word", async () => {
    await sea.brew([{ kind: "certificate-expired" }]);
    const client = await sea.connect({ rejectUnauthorized: false });
    await client.read();
    client.end();
    assert.equal(await reaction("certificate-expired"), "left");
  });

  async function presented() {
    const socket = connectTls({ port: sea.world.epp.port, host: "127.0.0.1", rejectUnauthorized: false });
    await once(socket, "secureConnect");
    const certificate = socket.getPeerCertificate();
    socket.destroy();
    return certificate;
  }
});

describe("an older version of TLS", () => {
  for (const version of ["TLSv1.1", "TLSv1"] as const)
    test(`is refused by a sound client, and spoken with one that takes it: ${version}`, async () => {
      await sea.brew([{ kind: "older-tls", version, when: { times: 2 } }]);
      await assert.rejects(sea.connect(), { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" });
      assert.equal(await reaction("older-tls"), "refused-handshake");
      const careless = { minVersion: version, ciphers: "DEFAULT@SECLEVEL=0", rejectUnauthorized: false } as const;
      const client = await sea.connect(careless);
      assert.equal((client.socket as ReturnType<typeof connectTls>).getProtocol(), version);
      assert.match((await client.read()) ?? "", /<greeting>/);
      client.end();
      assert.equal(await reaction("older-tls"), "left");
    });
});

test("faults of connections strike on the connection that they are told to", async () => {
  await sea.brew([{ kind: "connection-reset", when: { nth: 2, times: 2 } }]);
  const outcomes: string[] = [];
  for (let round = 0; round < 5; round++) {
    const outcome = sea.connect().then(
      () => "open",
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    outcomes.push(await outcome);
  }
  assert.deepEqual(outcomes, ["open", "ECONNRESET", "ECONNRESET", "open", "open"]);
});
