import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, beforeEach, describe, test } from "node:test";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { type Answer, call, hello, sample } from "./support.ts";

let simulator: RunningSimulator;
before(async () => {
  simulator = await startSimulator();
  await simulator.createWorld(sample, { id: "one" });
  await simulator.createWorld(sample, { id: "two" });
});
after(() => simulator.close());
beforeEach(async () => {
  await call(simulator, "POST", "/worlds/one/reset");
  await call(simulator, "POST", "/worlds/two/reset");
});

async function get<T>(path: string): Promise<T> {
  const { status, body } = await call(simulator, "GET", path);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

const post = (path: string, body?: unknown): Promise<Answer> => call(simulator, "POST", path, { body });
const patch = (path: string, body: unknown): Promise<Answer> => call(simulator, "PATCH", path, { body });

const xml = (content: string) => `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0">${content}</epp>`;

describe("worlds side by side", () => {
  test("each has a port of its own", async () => {
    const worlds = await get<{ id: string; epp: { port: number } }[]>("/worlds");
    assert.deepEqual(worlds.map(({ id }) => id).slice(0, 2), ["one", "two"]);
    assert.notEqual(worlds[0]?.epp.port, worlds[1]?.epp.port);
  });

  test("what changes in one stays as it is in the other", async () => {
    await patch("/worlds/one", { registrars: { "registrar-a": { state: "suspended" } } });
    await post("/worlds/one/clock/advance", { by: "P1Y" });
    assert.equal((await get<{ state: string }>("/worlds/one/objects/registrars/registrar-a")).state, "suspended");
    assert.equal((await get<{ state: string }>("/worlds/two/objects/registrars/registrar-a")).state, "active");
    assert.equal((await get<{ now: string }>("/worlds/one/clock")).now, "2026-01-01T00:00:00.000Z");
    assert.equal((await get<{ now: string }>("/worlds/two/clock")).now, "2025-01-01T00:00:00.000Z");
  });

  test("an id is taken once", async () => {
    const { status, body } = await post("/worlds", { id: "one" });
    assert.equal(status, 400);
    assert.deepEqual(
      (body as { problems: { path: string }[] }).problems.map(({ path }) => path),
      ["id"],
    );
  });

  test("no transaction id is given by two", async () => {
    const command = { registrar: "registrar-a", xml: hello };
    const [first, second] = await Promise.all([
      post("/worlds/one/commands", command),
      post("/worlds/two/commands", command),
    ]);
    const idOf = ({ body }: Answer) => (body as { server: string }).server;
    assert.notEqual(idOf(first), idOf(second));
    assert.ok(idOf(first).length <= 64);
  });

  test("a world without a fixture is empty, with an id made up for it", async () => {
    const { body } = await post("/worlds", {});
    const { id } = body as { id: string };
    assert.deepEqual(await get(`/worlds/${id}/objects/domains`), []);
    assert.equal((await call(simulator, "DELETE", `/worlds/${id}`)).status, 200);
  });

  test("a world that is ended is gone, with its port", async () => {
    const { body } = await post("/worlds", { id: "brief", fixture: sample });
    assert.equal((await call(simulator, "DELETE", "/worlds/brief")).status, 200);
    assert.equal((await call(simulator, "GET", "/worlds/brief")).status, 404);
    const { port } = (body as { epp: { port: number } }).epp;
    const refused = await new Promise<boolean>((resolve) => {
      connect(port, "127.0.0.1")
        .on("error", () => resolve(true))
        .on("connect", () => resolve(false));
    });
    assert.ok(refused);
  });

  test("a port that is taken is told as a mistake", async () => {
    const { epp } = await get<{ epp: { port: number } }>("/worlds/one");
    const { status, body } = await post("/worlds", { id: "late", epp: { port: epp.port } });
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /epp\.port.*taken/);
    assert.equal((await call(simulator, "GET", "/worlds/late")).status, 404);
  });

  test("problems of a fixture are told with their place in the body", async () => {
    const { status, body } = await post("/worlds", {
      fixture: { domains: [{ name: "a.nowhere", sponsor: "nobody" }] },
    });
    assert.equal(status, 400);
    assert.deepEqual(
      (body as { problems: { path: string }[] }).problems.map(({ path }) => path),
      ["fixture.domains[0].sponsor", "fixture.domains[0].name"],
    );
  });

  test("a mutant that there is not is refused, since nobody would notice", async () => {
    const mutant = { kind: "left-out", row: "login/2200/no-such-row" };
    const { status, body } = await post("/worlds", { mutant });
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /GET \/mutants/);
  });
});

describe("a world that is put back", () => {
  test("is as it was in everything", async () => {
    const paths = ["clock", "objects/domains", "objects/registrars", "objects/tlds", "messages", "charges", "history"];
    const look = () => Promise.all(paths.map((path) => get(`/worlds/one/${path}`)));
    const first = await look();
    await patch("/worlds/one", {
      registrars: { "registrar-b": { state: "disabled" }, "registrar-c": { password: "foo-BAR2" } },
      tlds: { example: { createPrice: "1.00" }, other: {} },
      tokens: [{ token: "NEW", type: "unlimited" }],
      contacts: [{ id: "new-contact", sponsor: "registrar-b" }],
      hosts: [{ name: "ns.new.invalid", sponsor: "registrar-b" }],
      domains: [
        { name: "new.example", sponsor: "registrar-b", registrant: "new-contact", nameservers: ["ns.new.invalid"] },
      ],
      messages: [{ registrar: "registrar-b", text: "New." }],
      policy: { maxChecks: 1 },
    });
    await post("/worlds/one/clock/advance", { by: "P10Y" });
    const changed = await look();
    for (const [index, path] of paths.entries()) assert.notDeepEqual(changed[index], first[index], path);
    await post("/worlds/one/reset");
    assert.deepEqual(await look(), first);
  });

  test("has its policy back", async () => {
    const greeting = async () =>
      ((await post("/worlds/one/commands", { registrar: "registrar-a", xml: hello })).body as { xml: string }).xml;
    const first = await greeting();
    await patch("/worlds/one", { policy: { serverId: "another name", extensions: [] } });
    const changed = await greeting();
    assert.match(changed, /<svID>another name<\/svID>/);
    assert.doesNotMatch(changed, /extURI/);
    await post("/worlds/one/reset");
    assert.equal(await greeting(), first);
  });

  test("does not give an id again", async () => {
    const made = async () => {
      await patch("/worlds/one", { contacts: [{ id: "made", sponsor: "registrar-a" }] });
      return (await get<{ repositoryId: string }>("/worlds/one/objects/contacts/made")).repositoryId;
    };
    const first = await made();
    await post("/worlds/one/reset");
    assert.notEqual(await made(), first);
  });
});

describe("a change", () => {
  test("that does not fit together changes nothing", async () => {
    const before = await get("/worlds/one/objects/registrars");
    const { status, body } = await patch("/worlds/one", {
      policy: { maxChecks: 1 },
      registrars: { "registrar-b": { state: "disabled" } },
      domains: [{ name: "new.example", sponsor: "registrar-x" }],
    });
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /domains\[0\]\.sponsor.*did you mean/);
    assert.deepEqual(await get("/worlds/one/objects/registrars"), before);
  });

  test("may refer to what is there already", async () => {
    const domain = {
      name: "second.example",
      sponsor: "registrar-b",
      registrant: "sh8013",
      nameservers: ["ns1.sample.example"],
    };
    assert.equal((await patch("/worlds/one", { domains: [domain] })).status, 200);
    const { repositoryId } = await get<{ repositoryId: string }>("/worlds/one/objects/contacts/sh8013");
    const second = await get<{ registrant: string }>("/worlds/one/objects/domains/second.example");
    assert.equal(second.registrant, repositoryId);
  });

  test("of a registrar keeps what it does not name; null takes a certificate away", async () => {
    const fingerprint = "A".repeat(43);
    await patch("/worlds/one", { registrars: { "registrar-a": { certificate: { fingerprint } } } });
    await patch("/worlds/one", { registrars: { "registrar-a": { state: "suspended" } } });
    const path = "/worlds/one/objects/registrars/registrar-a";
    const first = await get<Record<string, unknown>>(path);
    assert.deepEqual([first.state, first.superuser, first.certificate], ["suspended", true, { fingerprint }]);
    await patch("/worlds/one", { registrars: { "registrar-a": { certificate: null } } });
    assert.ok(!("certificate" in (await get<object>(path))));
  });

  test("of a TLD keeps what it does not name", async () => {
    await patch("/worlds/one", { tlds: { example: { createPrice: "9.50" } } });
    const tld = await get<Record<string, unknown>>("/worlds/one/objects/tlds/example");
    assert.deepEqual([tld.createPrice, tld.premiumList], ["9.50", { gold: "100.00" }]);
  });

  test("counts distances from the world's present", async () => {
    await post("/worlds/one/clock/advance", { by: "P10D" });
    await patch("/worlds/one", { domains: [{ name: "late.example", sponsor: "registrar-a", created: "-P1D" }] });
    const { created } = await get<{ created: string }>("/worlds/one/objects/domains/late.example");
    assert.equal(created, "2025-01-10T00:00:00.000Z");
  });
});

describe("looking into a world", () => {
  test("passwords of registrars are not shown", async () => {
    const text = JSON.stringify(await get("/worlds/one/objects/registrars"));
    assert.doesNotMatch(text, /foo-BAR2|"password"/);
  });

  test("instants are ISO 8601, and never is null", async () => {
    for (const kind of ["domains", "contacts", "hosts", "tlds", "tokens"]) {
      const text = JSON.stringify(await get(`/worlds/one/objects/${kind}`));
      assert.doesNotMatch(text, /\d{12}/, kind);
    }
    const domain = await get<Record<string, unknown>>("/worlds/one/objects/domains/sample.example");
    assert.deepEqual([domain.created, domain.deleted], ["2024-12-02T00:00:00.000Z", null]);
  });

  test("what time has ended is shown only as stored", async () => {
    await patch("/worlds/one", { contacts: [{ id: "brief", sponsor: "registrar-a", deleted: "P1D" }] });
    await post("/worlds/one/clock/advance", { by: "P2D" });
    assert.equal((await call(simulator, "GET", "/worlds/one/objects/contacts/brief")).status, 404);
    assert.equal((await call(simulator, "GET", "/worlds/one/objects/contacts/brief?stored=true")).status, 200);
  });

  test("messages of the future are marked", async () => {
    const seen = await get<{ text: string; visible: boolean }[]>("/worlds/one/messages?registrar=registrar-a");
    assert.deepEqual(
      seen.map(({ text, visible }) => [text, visible]),
      [
        ["The domain was renewed automatically.", false],
        ["Hello.", true],
      ],
    );
  });

  test("charges and history are found by what they are about", async () => {
    assert.equal((await get<unknown[]>("/worlds/one/charges?domain=sample.example")).length, 1);
    assert.equal((await get<unknown[]>("/worlds/one/charges?domain=other.example")).length, 0);
    const types = (await get<{ type: string }[]>("/worlds/one/history?object=host")).map(({ type }) => type);
    assert.deepEqual(types, ["host-create"]);
  });
});

describe("the tool channel", () => {
  const command = (more: object) => post("/worlds/one/commands", { registrar: "registrar-a", xml: hello, ...more });

  test("answers hello with the greeting, and the ledger knows of it", async () => {
    const { body } = await command({});
    const { xml, row, server } = body as { xml: string; row: string; server: string };
    assert.match(xml, /<greeting>/);
    assert.equal(row, "hello/0/greeted");
    const entry = await get<Record<string, unknown>>(`/worlds/one/ledger?server=${server}`);
    assert.deepEqual(
      [entry.row, entry.registrar, entry.writes, entry.effects],
      ["hello/0/greeted", "registrar-a", 0, []],
    );
  });

  test("refuses a login, being logged in", async () => {
    const services = "<objURI>urn:ietf:params:xml:ns:domain-1.0</objURI>";
    const options = "<options><version>1.0</version><lang>en</lang></options>";
    const login = `<login><clID>registrar-a</clID><pw>foo-BAR2</pw>${options}<svcs>${services}</svcs></login>`;
    const { body } = await command({ xml: xml(`<command>${login}<clTRID>ABC-12345</clTRID></command>`) });
    assert.equal((body as { row: string }).row, "login/2002/already-logged-in");
  });

  test("a logout ends nothing but its own session", async () => {
    const logout = xml("<command><logout/><clTRID>ABC-12345</clTRID></command>");
    for (const _ of [1, 2]) {
      const { body } = await command({ xml: logout });
      assert.equal((body as { row: string }).row, "logout/1500/ended");
    }
  });

  test("what is no EPP is answered as EPP", async () => {
    const { status, body } = await command({ xml: "<epp" });
    assert.equal(status, 200);
    assert.match((body as { xml: string }).xml, /code="2001"/);
  });

  test("only a superuser acts as one, and only a registrar acts at all", async () => {
    assert.equal((await command({ superuser: true })).status, 200);
    const refused = await command({ superuser: true, registrar: "registrar-b" });
    assert.deepEqual([refused.status, /superuser/.test(JSON.stringify(refused.body))], [400, true]);
    assert.equal((await command({ registrar: "nobody" })).status, 400);
  });

  test("a dry run is written down as having changed nothing", async () => {
    const logout = xml("<command><logout/></command>");
    const { body } = await command({ xml: logout, dryRun: true });
    const entry = await get<Record<string, unknown>>(
      `/worlds/one/ledger?server=${(body as { server: string }).server}`,
    );
    assert.deepEqual([entry.row, entry.effects], ["logout/1500/ended", []]);
  });
});

describe("the ledger", () => {
  test("gives the newest entries last, of one registrar if that is asked", async () => {
    for (const registrar of ["registrar-a", "registrar-b", "registrar-a"])
      await post("/worlds/two/commands", { registrar, xml: hello });
    const last = await get<{ registrar: string }[]>("/worlds/two/ledger?limit=2");
    assert.deepEqual(
      last.map(({ registrar }) => registrar),
      ["registrar-b", "registrar-a"],
    );
    const own = await get<{ registrar: string }[]>("/worlds/two/ledger?registrar=registrar-b");
    assert.ok(own.length > 0 && own.every(({ registrar }) => registrar === "registrar-b"));
  });
});

describe("a clock", () => {
  test("is set forward and back", async () => {
    const set = async (now: string) => (await call(simulator, "PUT", "/worlds/one/clock", { body: { now } })).body;
    assert.deepEqual(await set("2030-06-01T12:00:00Z"), { now: "2030-06-01T12:00:00.000Z" });
    assert.deepEqual(await set("-P1D"), { now: "2030-05-31T12:00:00.000Z" });
    assert.equal((await call(simulator, "PUT", "/worlds/one/clock", { body: { now: "soon" } })).status, 400);
  });

  test("is not moved beyond the calendar", async () => {
    assert.equal((await post("/worlds/one/clock/advance", { by: "P999999Y" })).status, 400);
    assert.equal((await post("/worlds/one/clock/advance", { by: "-P1D" })).status, 400);
  });

  test("goes on by itself where the fixture says so", async () => {
    await simulator.createWorld({ clock: { runs: true } }, { id: "running" });
    const { runs, now } = await get<{ runs: boolean; now: string }>("/worlds/running/clock");
    assert.ok(runs);
    assert.ok(Math.abs(Date.parse(now) - Date.now()) < 60_000);
  });
});

describe("the list of mutants", () => {
  interface Listed {
    readonly id: string;
    readonly kind: string;
  }

  test("names each once, of every kind that can be listed", async () => {
    const mutants = await get<Listed[]>("/mutants");
    assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length);
    const kinds = ["left-out", "other-code", "swapped", "element-removed", "element-altered", "effect-removed"];
    assert.deepEqual(new Set(mutants.map(({ kind }) => kind)), new Set(kinds));
  });

  test("can be narrowed to a flow", async () => {
    const login = await get<Listed[]>("/mutants?flow=login");
    assert.ok(login.length > 20 && login.every(({ id }) => id.includes(" login/")));
    const envelope = await get<Listed[]>("/mutants?flow=transport");
    assert.ok(envelope.some(({ id }) => id === "element-removed transport/envelope trID/svTRID"));
    assert.deepEqual(await get("/mutants?flow=nothing"), []);
  });

  test("is taken back word for word", async () => {
    for (const { id, ...mutant } of (await get<Listed[]>("/mutants")).filter((_, index) => index % 25 === 0)) {
      const { status, body } = await post("/worlds", { id: "mutated", mutant });
      assert.deepEqual([status, (body as { mutant: string }).mutant], [200, id]);
      await call(simulator, "DELETE", "/worlds/mutated");
    }
  });
});
