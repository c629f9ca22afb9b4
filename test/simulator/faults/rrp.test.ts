import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { call, password } from "../control/support.ts";
import { openPlain } from "../net/rrp-client.ts";
import { Sea, Wire } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin({ rrp: { tls: {}, plain: {} } });
});
afterEach(() => sea.calm());
after(() => sea.close());

const session = ["session", "-Id:registrar-a", `-Password:${password}`] as const;
const about = (command: string, name: string) => [command, "EntityName:Domain", `DomainName:${name}`];

/** A raw connection with an open session, and nothing left to read. */
async function wire(): Promise<Wire> {
  const raw = new Wire(sea.world.rrp?.tls?.port ?? 0);
  await raw.messages(1);
  raw.say(...session);
  assert.match((await raw.messages(2))[1] ?? "", /^200 /);
  raw.pieces.length = 0;
  return raw;
}

const isThere = async (domain: string) =>
  ((await sea.ask("objects/domains")) as { name: string }[]).some(({ name }) => name === domain);

const codes = (messages: readonly string[]) => messages.map((one) => one.slice(0, 3));

const lastStrike = async () => (await sea.strikes()).at(-1);

describe("over RRP, a connection that ends before an answer", () => {
  test("has executed the command, and tells whose and which it was", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-before-answer", when: { commands: ["rrp-add"], registrars: ["registrar-a"] } }]);
    raw.say(...about("check", "one.example"));
    assert.deepEqual(codes(await raw.messages(1)), ["210"]);
    raw.pieces.length = 0;
    raw.say(...about("add", "one.example"), "-Period:1");
    assert.equal(await raw.ended, "end");
    assert.equal(raw.octets.length, 0, "nothing was sent");
    assert.ok(await isThere("one.example"));
    const strike = await lastStrike();
    assert.deepEqual(
      [strike?.kind, strike?.flow, strike?.registrar, strike?.executed],
      ["dropped-before-answer", "rrp-add", "registrar-a", true],
    );
    const entry = (await sea.ask(`ledger?server=${strike?.server}`)) as { row: string };
    assert.equal(entry.row, "rrp-add/200/registered");
  });

  test("has not executed it where it is told so; and takes nothing that was sent behind it", async () => {
    const raw = await wire();
    await sea.brew([{ kind: "dropped-before-answer", executed: false, how: "reset" }]);
    raw.say(...about("add", "two.example"), ".", ...about("add", "three.example"));
    assert.equal(await raw.ended, "ECONNRESET");
    assert.deepEqual([await isThere("two.example"), await isThere("three.example")], [false, false]);
  });
});

test("over RRP, a connection that ends inside an answer has sent half of it", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "dropped-inside-answer" }]);
  raw.say(...about("add", "four.example"));
  assert.equal(await raw.ended, "end");
  const { octets, executed } = (await lastStrike()) ?? {};
  assert.equal(octets?.sent, raw.octets.length);
  assert.equal(octets?.sent, Math.floor((octets?.of ?? 0) / 2));
  assert.match(raw.octets.toString(), /^200 Command/);
  assert.ok(executed && (await isThere("four.example")));
});

test("over RRP, a connection that ends behind an answer has sent all of it", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "dropped-after-answer" }]);
  raw.say(...about("check", "free.example"), ".", "describe");
  assert.equal(await raw.ended, "end");
  assert.deepEqual(codes(await raw.messages(1)), ["210"]);
});

test("over RRP, an answer is delayed, and later ones wait for it", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "answer-delayed", by: "PT0.2S" }]);
  const begun = performance.now();
  raw.say(...about("check", "free.example"), ".", "describe");
  assert.deepEqual(codes(await raw.messages(2)), ["210", "200"]);
  assert.ok(performance.now() - begun >= 199);
  raw.socket.destroy();
});

test("over RRP, an answer comes octet by octet, each in a record of its own", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "answer-split" }]);
  raw.say("describe");
  const [answer = ""] = await raw.messages(1);
  assert.ok(raw.pieces.every(({ length }) => length === 1));
  assert.equal(raw.pieces.length, answer.length + 5);
  raw.socket.destroy();
});

test("over RRP, an answer comes in one record with the next one", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "answer-coalesced", wait: "PT30S" }]);
  raw.say("describe");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(raw.octets.length, 0, "it is held back");
  raw.say(...about("check", "free.example"));
  assert.deepEqual(codes(await raw.messages(2)), ["200", "210"]);
  assert.equal(raw.pieces.length, 1);
  raw.socket.destroy();
});

test("the banner is an answer to hello", async () => {
  await sea.brew([{ kind: "answer-split", size: 10, when: { commands: ["hello"] } }]);
  const raw = new Wire(sea.world.rrp?.tls?.port ?? 0);
  await raw.messages(1);
  assert.equal(raw.pieces[0]?.length, 10);
  assert.equal((await lastStrike())?.flow, "hello");
  raw.socket.destroy();
});

describe("over RRP, a registry that fails", () => {
  test("answers 421, stays connected, and has done what it is told", async () => {
    const raw = await wire();
    const when = { commands: ["rrp-add"] };
    await sea.brew([
      { kind: "command-failed", when },
      { kind: "command-failed", executed: true, when },
    ]);
    for (const name of ["six.example", "six.example"]) raw.say(...about("add", name));
    assert.deepEqual(codes(await raw.messages(2)), ["421", "421"]);
    assert.ok(await isThere("six.example"));
    assert.match((await lastStrike())?.did ?? "", /^the answer was 421; the command was executed$/);
    raw.socket.destroy();
  });

  for (const [code, answer] of [
    [2500, "420"],
    [2502, "521"],
  ] as const)
    test(`answers ${answer} for ${code} and closes the connection`, async () => {
      const raw = await wire();
      await sea.brew([{ kind: "command-failed", code }]);
      raw.say("describe");
      assert.equal(await raw.ended, "end");
      assert.deepEqual(codes(await raw.messages(1)), [answer]);
    });
});

test("over RRP, an object changes and is transferred away between two commands", async () => {
  const raw = await wire();
  raw.say(...about("add", "seven.example"));
  await sea.brew([{ kind: "object-transferred", to: "registrar-b", when: { commands: ["rrp-renew"] } }]);
  raw.say(...about("renew", "seven.example"));
  assert.deepEqual(codes(await raw.messages(2)), ["200", "531"]);
  assert.equal((await lastStrike())?.did, "domain seven.example went from registrar-a to registrar-b");
  raw.socket.destroy();
});

test("over RRP in the clear, answers have their weather, and connections have none", async () => {
  await sea.brew([{ kind: "connection-reset" }, { kind: "dropped-before-answer" }]);
  const client = openPlain(sea.world.rrp?.plain?.port ?? 0);
  assert.match((await client.read()) ?? "", /RRP Server/);
  assert.equal(await client.say("describe"), undefined);
  assert.equal((await lastStrike())?.kind, "dropped-before-answer");
});

test("what only EPP writes is no opportunity over RRP", async () => {
  const raw = await wire();
  await sea.brew([{ kind: "cdata" }, { kind: "unknown-status" }]);
  raw.say("describe");
  await raw.messages(1);
  const { body } = await call(sea.simulator, "GET", "/worlds/sea/faults");
  assert.deepEqual(
    (body as { faults: { struck: number }[] }).faults.map(({ struck }) => struck),
    [0, 0],
  );
  raw.socket.destroy();
});
