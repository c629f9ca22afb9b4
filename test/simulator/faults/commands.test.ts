import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { command, login } from "../net/client.ts";
import { about, check, codeOf, createHost, poll, problemsOf, Sea } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin();
});
afterEach(() => sea.calm());
after(() => sea.close());

const update = (kind: "domain" | "contact" | "host", name: string) =>
  about("update", kind, name).replace(
    "</o:update>",
    '<o:add><o:status s="clientDeleteProhibited"/></o:add></o:update>',
  );

const count = (document: string | undefined) => Number(/msgQ count="(\d+)"/.exec(document ?? "")?.[1]);

describe("a registry that fails", () => {
  test("answers 2400, stays connected, and has done nothing", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "command-failed" }]);
    client.send(createHost("ns1.else.test", "CREATE-1"));
    const answer = await client.read();
    assert.equal(codeOf(answer), "2400");
    assert.deepEqual(problemsOf(answer), []);
    assert.match(answer ?? "", /<clTRID>CREATE-1<\/clTRID>/);
    client.send(createHost("ns1.else.test"));
    assert.equal(codeOf(await client.read()), "1000");
    const [strike] = (await sea.strikes()).slice(-1);
    assert.deepEqual([strike?.executed, strike?.client], [false, "CREATE-1"]);
    assert.equal(strike?.server, /<svTRID>(.*?)</.exec(answer ?? "")?.[1]);
  });

  test("may have done what it was asked all the same", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "command-failed", executed: true }]);
    client.send(createHost("ns2.else.test", "CREATE-2"));
    assert.equal(codeOf(await client.read()), "2400");
    client.send(createHost("ns2.else.test"));
    assert.equal(codeOf(await client.read()), "2302");
  });

  for (const code of [2500, 2502])
    test(`answers ${code} and closes the connection`, async () => {
      const client = await sea.connect();
      await client.read();
      await sea.brew([{ kind: "command-failed", code, when: { commands: ["login"], registrars: ["registrar-a"] } }]);
      client.send(login("registrar-a", "foo-BAR2"));
      const answer = await client.read();
      assert.equal(codeOf(answer), String(code));
      assert.deepEqual(problemsOf(answer), []);
      await client.closed;
      assert.equal((await sea.strikes()).at(-1)?.registrar, "registrar-a");
      await sea.loggedIn();
    });
});

describe("a queue of messages", () => {
  test("is empty all of a sudden", async () => {
    const client = await sea.loggedIn();
    client.send(poll);
    assert.equal(codeOf(await client.read()), "1301");
    await sea.brew([{ kind: "poll-emptied", when: { commands: ["poll-request"] } }]);
    client.send(poll);
    assert.equal(codeOf(await client.read()), "1300");
    assert.match((await sea.strikes()).at(-1)?.did ?? "", /1 messages of registrar-a were taken away/);
  });

  test("has ten thousand messages more, which can be read and acknowledged", async () => {
    const client = await sea.loggedIn("registrar-b");
    await sea.brew([{ kind: "poll-flooded", when: { commands: ["poll-request"], registrars: ["registrar-b"] } }]);
    client.send(poll);
    const first = await client.read();
    assert.deepEqual([codeOf(first), count(first)], ["1301", 10_000]);
    assert.deepEqual(problemsOf(first), []);
    client.send(command(`<poll op="ack" msgID="${/msgQ count="\d+" id="(.*?)"/.exec(first ?? "")?.[1]}"/>`));
    assert.equal(count(await client.read()), 9_999);
    client.send(poll);
    assert.match((await client.read()) ?? "", /Notice 2 of 10000/);
  });

  test("is nobody's before the login", async () => {
    const client = await sea.connect();
    await client.read();
    await sea.brew([{ kind: "poll-flooded" }]);
    client.send(poll);
    assert.equal(codeOf(await client.read()), "2002");
    assert.deepEqual(
      (await sea.strikes()).filter(({ kind }) => kind === "poll-flooded").length,
      1,
      "only that of before",
    );
  });
});

describe("an object changes between two commands", () => {
  for (const [kind, name] of [
    ["domain", "sample.example"],
    ["contact", "sh8013"],
    ["host", "ns1.sample.example"],
  ] as const)
    test(`by a status of the server's: ${kind}`, async () => {
      const client = await sea.loggedIn();
      client.send(about("info", kind, name));
      assert.doesNotMatch((await client.read()) ?? "", /serverUpdateProhibited/);
      await sea.brew([{ kind: "object-changed", when: { commands: [`${kind}-update`] } }]);
      client.send(update(kind, name));
      assert.equal(codeOf(await client.read()), "2304");
      client.send(about("info", kind, name));
      assert.match((await client.read()) ?? "", /s="serverUpdateProhibited"/);
      assert.equal((await sea.strikes()).at(-1)?.did, `${kind} ${name} got serverUpdateProhibited`);
    });

  test("by another password, on any command, for an object that is named", async () => {
    const client = await sea.loggedIn();
    const object = { kind: "domain", name: "sample.example" };
    await sea.brew([{ kind: "object-changed", object, statuses: [], authInfo: "new-PW-1" }]);
    client.send(check());
    await client.read();
    client.send(about("info", "domain", "sample.example"));
    assert.match((await client.read()) ?? "", /<domain:pw>new-PW-1</);
  });

  test("only where there is one", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "object-changed" }]);
    client.send(about("info", "domain", "nowhere.example"));
    assert.equal(codeOf(await client.read()), "2303");
    const { faults } = (await sea.ask("faults")) as { faults: { struck: number }[] };
    assert.deepEqual(
      faults.map(({ struck }) => struck),
      [0],
    );
  });
});

describe("an object is transferred away between two commands", () => {
  for (const [kind, name] of [
    ["domain", "sample.example"],
    ["contact", "sh8013"],
  ] as const)
    test(`and its sponsor is told: ${kind}`, async () => {
      const client = await sea.loggedIn();
      await sea.brew([{ kind: "object-transferred", to: "registrar-b", when: { commands: [`${kind}-update`] } }]);
      client.send(update(kind, name));
      assert.equal(codeOf(await client.read()), "2201");
      const gaining = await sea.loggedIn("registrar-b");
      gaining.send(about("info", kind, name));
      assert.match((await gaining.read()) ?? "", new RegExp(`<${kind}:clID>registrar-b<`));
      const messages = (await sea.ask("messages?registrar=registrar-a")) as { transfer?: { name: string } }[];
      assert.ok(messages.some(({ transfer }) => transfer?.name === name));
      assert.equal((await sea.strikes()).at(-1)?.did, `${kind} ${name} went from registrar-a to registrar-b`);
    });

  test("to any other registrar where none is named; what cannot go stays, and that is written down", async () => {
    const client = await sea.loggedIn();
    const object = { kind: "domain", name: "sample.example" };
    await sea.brew([
      { kind: "object-changed", object, statuses: ["serverTransferProhibited"] },
      { kind: "object-transferred", object },
    ]);
    client.send(check());
    await client.read();
    assert.match((await sea.strikes()).at(-1)?.did ?? "", /^nothing: domain sample.example cannot go \(.*2304/);
    await sea.change({ domains: [{ name: "other.example", sponsor: "registrar-a" }] });
    await sea.brew([{ kind: "object-transferred" }]);
    client.send(about("info", "domain", "other.example"));
    assert.match((await client.read()) ?? "", /<domain:clID>registrar-b</);
  });
});

test("the clock goes on by a year between two commands", async () => {
  const client = await sea.loggedIn();
  const expiry = (document: string | undefined) => /<domain:exDate>(\d{4})/.exec(document ?? "")?.[1];
  client.send(about("info", "domain", "sample.example"));
  const before = Number(expiry(await client.read()));
  await sea.brew([{ kind: "clock-moved", when: { commands: ["domain-info"] } }]);
  client.send(about("info", "domain", "sample.example"));
  assert.equal(Number(expiry(await client.read())), before + 1, "it was renewed by itself");
  assert.equal(((await sea.ask("clock")) as { now: string }).now, "2026-01-01T00:00:00.000Z");
  await sea.brew([{ kind: "clock-moved", by: "P9999999Y" }]);
  client.send(check());
  assert.equal(codeOf(await client.read()), "1000");
  assert.match((await sea.strikes()).at(-1)?.did ?? "", /^nothing: there is no calendar/);
});
