import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { fault } from "../../../simulator/faults/kinds/index.ts";
import { Weather } from "../../../simulator/faults/weather.ts";
import type { WatchedEvent } from "../../../simulator/net/watching.ts";
import { call } from "../control/support.ts";
import { login, open } from "../net/client.ts";
import { check, codeOf, poll, Sea } from "./support.ts";

/** At which of many answers faults strike. */
function pattern(faults: readonly unknown[], seed?: number, rounds = 60, of = /./): string {
  const weather = new Weather();
  weather.replace(
    faults.map((one) => fault.parse(one)),
    seed,
  );
  return Array.from({ length: rounds }, () => {
    const striking = weather.strike("answer", { session: 1, flow: "domain-check", registrar: "registrar-a" });
    const letters = striking.map(({ fault: { kind } }) => kind.slice(0, 1)).filter((letter) => of.test(letter));
    return letters.join("") || ".";
  }).join("");
}

const likely = { probability: 0.3, times: "always" };

describe("chance", () => {
  test("gives the same weather for the same seed", () => {
    const faults = [
      { kind: "cdata", when: likely },
      { kind: "other-order", when: likely },
    ];
    assert.equal(pattern(faults, 7), pattern(faults, 7));
    assert.notEqual(pattern(faults, 7), pattern(faults, 8));
    assert.equal(pattern(faults), pattern(faults, 1), "where no seed is given, it is 1");
  });

  test("strikes about as often as it is told to", () => {
    const struck = [...pattern([{ kind: "cdata", when: likely }], 3, 5000)].filter((one) => one === "c").length;
    assert.ok(struck > 1350 && struck < 1650, String(struck));
  });

  test("is drawn for each fault apart: another one beside it changes nothing", () => {
    const alone = pattern([{ kind: "cdata", when: likely }], 5);
    const faults = [
      { kind: "cdata", when: likely },
      { kind: "other-order", when: likely },
    ];
    const beside = pattern(faults, 5, 60, /c/);
    assert.equal(beside, alone);
  });

  test("is the same on every machine", () => {
    assert.equal(pattern([{ kind: "cdata", when: likely }], 42, 30), "...............c...cc.c.cc..c.");
  });
});

describe("a fault strikes", () => {
  test("at the next opportunity, once, where nothing is said", () =>
    assert.equal(pattern([{ kind: "cdata" }], 1, 4), "c..."));
  test("from the n-th on, so many times", () =>
    assert.equal(pattern([{ kind: "cdata", when: { nth: 3, times: 2 } }], 1, 6), "..cc.."));
  test("always", () => assert.equal(pattern([{ kind: "cdata", when: { times: "always" } }], 1, 3), "ccc"));
  test("for its commands only", () =>
    assert.equal(pattern([{ kind: "cdata", when: { commands: ["login"] } }], 1, 2), ".."));
  test("for its registrars only", () =>
    assert.equal(pattern([{ kind: "cdata", when: { registrars: ["registrar-b"] } }], 1, 2), ".."));
  test("beside others, of one role one at a time", () => {
    const faults = ["dropped-inside-answer", "dropped-after-answer", "cdata"].map((kind) => ({ kind }));
    assert.equal(pattern(faults, 1, 3), "dcd.");
  });
});

describe("on the wire", () => {
  let sea: Sea;
  before(async () => {
    sea = await Sea.begin();
  });
  afterEach(() => sea.calm());
  after(() => sea.close());

  test("the same seed and the same commands give the same weather", async () => {
    const faults = [
      { kind: "command-failed", when: { probability: 0.3, times: "always", commands: ["domain-check"] } },
      { kind: "other-prefixes", when: { probability: 0.4, times: "always", commands: ["domain-check"] } },
    ];
    const run = async (seed: number) => {
      const client = await sea.loggedIn();
      await sea.brew(faults, seed);
      const seen: string[] = [];
      for (let round = 0; round < 20; round++) {
        client.send(check());
        const answer = await client.read();
        seen.push(`${codeOf(answer)}${answer?.includes("<epp:") ? "p" : ""}`);
      }
      return seen.join(" ");
    };
    const first = await run(11);
    assert.match(first, /2400/);
    assert.match(first, /1000p/);
    assert.equal(await run(11), first);
    assert.notEqual(await run(12), first);
  });

  test("only those are struck that a fault is for", async () => {
    const [one, other] = [await sea.loggedIn("registrar-a"), await sea.loggedIn("registrar-b")];
    const when = { registrars: ["registrar-b"], commands: ["poll-request"], times: "always" };
    await sea.brew([{ kind: "command-failed", when }]);
    one.send(poll);
    assert.equal(codeOf(await one.read()), "1301");
    other.send(check());
    assert.equal(codeOf(await other.read()), "1000");
    other.send(poll);
    assert.equal(codeOf(await other.read()), "2400");
    const [strike] = (await sea.strikes()).slice(-1);
    const sessions: { number: number; registrar: string }[] = await sea.ask("sessions");
    assert.equal(sessions.find(({ registrar }) => registrar === "registrar-b")?.number, strike?.session);
  });

  test("a fault is told what it did, and can be taken away", async () => {
    const client = await sea.loggedIn();
    await sea.brew([{ kind: "cdata", when: { times: 2 } }], 9);
    const { body: added } = await call(sea.simulator, "POST", "/worlds/sea/faults", { body: { kind: "comments" } });
    const [first] = ((await sea.ask("faults")) as { faults: { id: string }[] }).faults;
    client.send(check());
    const answer = (await client.read()) ?? "";
    assert.match(answer, /CDATA/);
    assert.match(answer, /<!--/);
    const state = (await sea.ask("faults")) as { seed: number; faults: { struck: number; spent: boolean }[] };
    assert.equal(state.seed, 9);
    assert.deepEqual(
      state.faults.map(({ struck, spent }) => [struck, spent]),
      [
        [1, false],
        [1, true],
      ],
    );
    assert.equal((await call(sea.simulator, "DELETE", `/worlds/sea/faults/${first?.id}`)).status, 200);
    client.send(check());
    assert.doesNotMatch((await client.read()) ?? "", /CDATA/);
    const strikes = await sea.strikes(`?fault=${(added as { id: string }).id}`);
    assert.deepEqual(
      strikes.map(({ kind }) => kind),
      ["comments"],
    );
    const last = (await sea.strikes()).at(-1)?.number ?? 0;
    assert.deepEqual(await sea.strikes(`?after=${last}`), []);
    assert.equal((await sea.strikes(`?session=${strikes[0]?.session}&limit=1`)).length, 1);
  });

  test("putting the world back takes its faults away and keeps what they did", async () => {
    await sea.brew([{ kind: "cdata", when: { times: "always" } }]);
    const client = await sea.connect();
    assert.match((await client.read()) ?? "", /CDATA/);
    await call(sea.simulator, "POST", "/worlds/sea/reset");
    assert.deepEqual(((await sea.ask("faults")) as { faults: unknown[] }).faults, []);
    assert.equal((await sea.strikes()).at(-1)?.kind, "cdata");
    const other = await sea.connect();
    assert.doesNotMatch((await other.read()) ?? "", /CDATA/);
    await sea.brew([{ kind: "cdata" }]);
    assert.equal((await call(sea.simulator, "DELETE", "/worlds/sea/faults")).status, 200);
    assert.deepEqual(((await sea.ask("faults")) as { faults: unknown[] }).faults, []);
  });
});

test("who watches a world is told of strikes in their place, and of answers that went out whole", async () => {
  const sea = await Sea.begin();
  const seen: string[] = [];
  try {
    const watch = (event: WatchedEvent) => {
      seen.push(event.kind === "struck" ? `${event.strike.kind} on ${event.connection}` : event.kind);
    };
    const watched = await sea.simulator.createWorld({}, { id: "watched", watch });
    const faults = [
      { kind: "connection-reset" },
      { kind: "certificate-expired" },
      { kind: "answer-split", when: { commands: ["login"] } },
      { kind: "dropped-inside-answer", when: { commands: ["domain-check"] } },
    ];
    await call(sea.simulator, "PUT", "/worlds/watched/faults", { body: { faults } });
    await assert.rejects(open(watched.epp.port));
    const client = await open(watched.epp.port);
    await client.read();
    client.send(login("nobody", "foo-BAR2"));
    assert.equal(codeOf(await client.read()), "2200");
    client.send(check());
    await client.closed;
    while (seen.at(-1) !== "closed") await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(seen, [
      "connection-reset on 1",
      "certificate-expired on 2",
      "opened",
      "sent",
      "received",
      "answer-split on 2",
      "sent",
      "received",
      "dropped-inside-answer on 2",
      "closed",
    ]);
  } finally {
    await sea.close();
  }
});

test("a world ends at once, whatever waits to be sent in it", async () => {
  const sea = await Sea.begin();
  const client = await sea.loggedIn();
  await sea.brew([{ kind: "answer-delayed", by: "PT1H" }]);
  client.send(check());
  while ((await sea.strikes()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const begun = performance.now();
  await sea.close();
  assert.ok(performance.now() - begun < 5000);
});
