import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { frame } from "../../../simulator/epp/frame.ts";
import { check, codeOf, createHost, framesIn, fullLogin, poll, Sea, Wire } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin();
});
afterEach(() => sea.calm());
after(() => sea.close());

/** A raw connection that is logged in, with nothing left to read. */
async function wire(): Promise<Wire> {
  const raw = new Wire(sea.world.epp.port);
  await raw.frames(1);
  raw.socket.write(frame(fullLogin("registrar-a")));
  await raw.frames(2);
  raw.pieces.length = 0;
  return raw;
}

const isThere = async (host: string) =>
  ((await sea.ask("objects/hosts")) as { name: string }[]).some(({ name }) => name === host);

describe("a connection that ends before an answer", () => {
  test("has executed the command", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-before-answer", when: { commands: ["host-create"] } }]);
    raw.socket.write(frame(check("FIRST-1")));
    await raw.frames(1);
    raw.pieces.length = 0;
    raw.socket.write(frame(createHost("ns1.else.test", "CREATE-1")));
    assert.equal(await raw.ended, "end");
    assert.equal(raw.octets.length, 0, "nothing was sent");
    assert.ok(await isThere("ns1.else.test"));
    const [strike] = (await sea.strikes()).slice(-1);
    assert.equal(strike?.kind, "dropped-before-answer");
    assert.equal(strike?.executed, true);
    assert.equal(strike?.client, "CREATE-1");
    assert.equal(strike?.flow, "host-create");
    assert.equal(strike?.registrar, "registrar-a");
    const entry = (await sea.ask(`ledger?server=${strike?.server}`)) as { client: string; row: string };
    assert.deepEqual([entry.client, entry.row], ["CREATE-1", "host-create/1000/created"]);
  });

  test("has not executed it where it is told so", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-before-answer", executed: false, when: { commands: ["host-create"] } }]);
    raw.socket.write(frame(createHost("ns2.else.test")));
    assert.equal(await raw.ended, "end");
    assert.equal(raw.octets.length, 0);
    assert.equal(await isThere("ns2.else.test"), false);
    const [strike] = (await sea.strikes()).slice(-1);
    assert.deepEqual([strike?.executed, strike?.server], [false, undefined]);
  });

  test("is reset where it is told so", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-before-answer", how: "reset" }]);
    raw.socket.write(frame(check()));
    assert.equal(await raw.ended, "ECONNRESET");
  });

  test("takes nothing that was sent behind the command", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-before-answer" }]);
    raw.socket.write(Buffer.concat([frame(check()), frame(createHost("ns3.else.test"))]));
    assert.equal(await raw.ended, "end");
    assert.equal(await isThere("ns3.else.test"), false);
  });
});

describe("a connection that ends inside an answer", () => {
  test("has executed the command and sent half of its answer", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-inside-answer" }]);
    raw.socket.write(frame(createHost("ns4.else.test")));
    assert.equal(await raw.ended, "end");
    const whole = raw.octets.readUInt32BE(0);
    assert.equal(raw.octets.length, Math.floor(whole / 2));
    assert.match(raw.octets.subarray(4).toString(), /^<\?xml.*<epp/s);
    assert.ok(await isThere("ns4.else.test"));
    const [strike] = (await sea.strikes()).slice(-1);
    assert.deepEqual(strike?.octets, { sent: Math.floor(whole / 2), of: whole });
    assert.equal(strike?.executed, true);
  });

  for (const after of [0, 2, 4, 5])
    test(`can have sent ${after} octets`, async () => {
      const raw = await wire();
      await sea.brew([{ kind: "dropped-inside-answer", after }]);
      raw.socket.write(frame(check()));
      assert.equal(await raw.ended, "end");
      assert.equal(raw.octets.length, after);
    });

  test("never sends all of it", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-inside-answer", after: 1_000_000, how: "reset" }]);
    raw.socket.write(frame(check()));
    assert.equal(await raw.ended, "ECONNRESET");
    assert.equal(raw.octets.length, raw.octets.readUInt32BE(0) - 1);
  });
});

test("a connection that ends behind an answer has sent all of it", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "dropped-after-answer" }]);
  raw.socket.write(Buffer.concat([frame(check("ONE-1")), frame(createHost("ns5.else.test"))]));
  assert.equal(await raw.ended, "end");
  const answers = framesIn(raw.octets);
  assert.deepEqual(answers.map(codeOf), ["1000"]);
  assert.equal(raw.octets.length, raw.octets.readUInt32BE(0));
  assert.equal(await isThere("ns5.else.test"), false, "what was sent behind it is not taken");
});

test("a logout is no opportunity to end behind the answer, since it does so anyway", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "dropped-after-answer" }]);
  raw.socket.write(frame(check().replace(/<check>.*<\/check>/, "<logout/>")));
  assert.equal(await raw.ended, "end");
  assert.deepEqual(framesIn(raw.octets).map(codeOf), ["1500"]);
  assert.deepEqual(
    ((await sea.ask("faults")) as { faults: { struck: number }[] }).faults.map(({ struck }) => struck),
    [0],
  );
});

test("an answer that is delayed is executed at once, and later answers wait for it", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "answer-delayed", by: "PT0.3S" }]);
  const begun = performance.now();
  raw.socket.write(Buffer.concat([frame(createHost("ns6.else.test", "SLOW-1")), frame(check("QUICK-1"))]));
  while (!(await isThere("ns6.else.test"))) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(performance.now() - begun < 300 || raw.octets.length > 0, "it is executed before it is answered");
  const answers = await raw.frames(2);
  assert.ok(performance.now() - begun >= 299, "the answer is late");
  assert.deepEqual(
    answers.map((one) => /<clTRID>(.*?)</.exec(one)?.[1]),
    ["SLOW-1", "QUICK-1"],
  );
  raw.socket.destroy();
});

describe("an answer that is split", () => {
  test("comes octet by octet, each in a record of its own", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "answer-split" }]);
    raw.socket.write(frame(check()));
    const [answer] = await raw.frames(1);
    assert.equal(codeOf(answer), "1000");
    assert.ok(
      raw.pieces.every(({ length }) => length === 1),
      "a record has one octet",
    );
    assert.equal(raw.pieces.length, raw.octets.readUInt32BE(0));
    raw.socket.destroy();
  });

  test("can come in larger pieces, with pauses", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "answer-split", size: 100, pause: "PT0.01S" }]);
    const begun = performance.now();
    raw.socket.write(frame(check()));
    await raw.frames(1);
    const count = Math.ceil(raw.octets.readUInt32BE(0) / 100);
    assert.deepEqual(
      raw.pieces.slice(0, -1).map(({ length }) => length),
      Array(count - 1).fill(100),
    );
    assert.ok(performance.now() - begun >= (count - 1) * 9);
    raw.socket.destroy();
  });
});

describe("an answer that is coalesced", () => {
  test("comes in one record with the next one", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "answer-coalesced", wait: "PT30S" }]);
    raw.socket.write(frame(check("ONE-1")));
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(raw.octets.length, 0, "it is held back");
    raw.socket.write(frame(poll));
    assert.deepEqual((await raw.frames(2)).map(codeOf), ["1000", "1301"]);
    assert.equal(raw.pieces.length, 1);
    const [strike] = (await sea.strikes()).slice(-1);
    assert.match(strike?.did ?? "", /in one piece with the next one/);
    raw.socket.destroy();
  });

  test("comes alone where there is no next one in time", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "answer-coalesced", wait: "PT0.05S" }]);
    raw.socket.write(frame(check()));
    assert.deepEqual((await raw.frames(1)).map(codeOf), ["1000"]);
    const [strike] = (await sea.strikes()).slice(-1);
    assert.match(strike?.did ?? "", /no next answer came/);
    raw.socket.destroy();
  });
});

test("several faults meet on one answer", async () => {
  const raw = await wire();
  await sea.brew([
    { kind: "answer-delayed", by: "PT0.05S" },
    { kind: "answer-split", size: 10 },
    { kind: "dropped-inside-answer", after: 25 },
    { kind: "other-prefixes" },
  ]);
  raw.socket.write(frame(check()));
  assert.equal(await raw.ended, "end");
  assert.deepEqual(
    raw.pieces.map(({ length }) => length),
    [10, 10, 5],
  );
  assert.equal((await sea.strikes()).slice(-4).length, 4);
});

describe("a client that sends on while its answers are held up", () => {
  const many = Array.from({ length: 4000 }, (_, index) => check(`MANY-${index}`));
  const executed = () => sea.world.hosted.world.ledger.all().filter(({ client }) => client?.startsWith("MANY-")).length;

  test("is not read from any more before long", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "answer-delayed", by: "PT1H" }]);
    client.send(...many);
    for (let before = -1; before < executed() || before === 0; ) {
      before = executed();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.ok(executed() < many.length / 2, `${executed()} were executed`);
  });

  test("is read from again when they are sent, and gets all of them", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "answer-delayed", by: "PT0.1S" }]);
    client.send(...many);
    for (const [index] of many.entries()) assert.match((await client.read()) ?? "", new RegExp(`MANY-${index}<`));
  });
});
