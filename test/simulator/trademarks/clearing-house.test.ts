import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import nock from "nock";
import { ClearingHouse, type TrademarkSettings } from "../../../simulator/trademarks/clearing-house.ts";
import { writeClaims } from "../../../simulator/trademarks/lists/claims.ts";
import { authority, day, now, validator } from "./authorities.ts";

const origin = "https://clearinghouse.example";
const url = `${origin}/claims.csv`;
const hour = 3_600_000;

const listOf = (labels: readonly string[], created = now) =>
  writeClaims({ created, keys: new Map(labels.map((label) => [label, `key-${label}`])) });

const open = (settings: Partial<TrademarkSettings> = {}, at = now) =>
  ClearingHouse.open({ authority: authority.certificate, lists: { claims: { url } }, ...settings }, at);

/** How the claims list stands. */
function stateOf(house: ClearingHouse, at = now) {
  const state = house.states(at).find(({ list }) => list === "claims");
  assert.ok(state);
  return state;
}

/** A clearinghouse that holds a good list of the label shop, and whose next answer is `answer`'s. */
async function afterRefresh(answer: (path: nock.Interceptor) => unknown, settings: Partial<TrademarkSettings> = {}) {
  nock(origin)
    .get("/claims.csv")
    .reply(200, listOf(["shop"]));
  const house = await open(settings);
  answer(nock(origin).get("/claims.csv"));
  await house.refresh(now + hour);
  return house;
}

/** The last good copy is in force, and the list is said to be stale for this reason. */
function assertKept(house: ClearingHouse, problem: RegExp) {
  const state = stateOf(house, now + hour);
  assert.match(state.problem ?? "", problem);
  assert.deepEqual([state.stale, state.confirmed, state.created], [true, now, now]);
  assert.equal(house.claimKey("shop"), "key-shop");
}

before(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  assert.deepEqual(pending, []);
});
after(() => {
  nock.enableNetConnect();
  nock.restore();
});

describe("a list from an address", () => {
  it("is taken over", async () => {
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    const house = await open();
    assert.equal(house.claimKey("shop"), "key-shop");
    assert.equal(house.claimKey("other"), undefined);
    assert.deepEqual(stateOf(house), { list: "claims", source: url, created: now, confirmed: now, stale: false });
  });

  it("gives way to a newer one", async () => {
    const house = await afterRefresh((path) => path.reply(200, listOf(["other"], now + hour)));
    assert.deepEqual([house.claimKey("shop"), house.claimKey("other")], [undefined, "key-other"]);
    assert.equal(stateOf(house, now + hour).stale, false);
  });

  it("is asked for with the tag of the copy at hand, and confirmed when nothing changed", async () => {
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]), { ETag: '"1"' });
    const house = await open();
    nock(origin, { reqheaders: { "if-none-match": '"1"' } })
      .get("/claims.csv")
      .reply(304);
    await house.refresh(now + hour);
    assert.deepEqual([stateOf(house).confirmed, stateOf(house).stale], [now + hour, false]);
    assert.equal(house.claimKey("shop"), "key-shop");
  });

  it("is asked for with user and password where they are given", async () => {
    nock(origin)
      .get("/claims.csv")
      .basicAuth({ user: "user", pass: "secret" })
      .reply(200, listOf(["shop"]));
    const house = await open({ login: { user: "user", password: "secret" } });
    assert.equal(house.claimKey("shop"), "key-shop");
  });

  it("is not asked for with a password over http", async () => {
    const lists = { claims: { url: url.replace("https", "http") } };
    const house = await open({ lists, login: { user: "user", password: "secret" } });
    assert.match(stateOf(house).problem ?? "", /https only/);
  });

  it("is stale without any confirmation for a day", async () => {
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    const house = await open();
    assert.equal(stateOf(house, now + day).stale, false);
    assert.equal(stateOf(house, now + day + 1).stale, true);
  });

  it("is looked for again every twelve hours", async () => {
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    const house = await open();
    await house.refreshIfDue(now + 12 * hour - 1);
    assert.equal(stateOf(house).confirmed, now);
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    await house.refreshIfDue(now + 12 * hour);
    assert.equal(stateOf(house).confirmed, now + 12 * hour);
  });

  it("is fetched once for two who ask at the same time", async () => {
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    const house = await open();
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    const [first, second] = await Promise.all([house.refresh(now + hour), house.refresh(now + hour)]);
    assert.equal(first, second);
  });
});

describe("the last good copy", () => {
  it("stays when the list is older", async () => {
    assertKept(await afterRefresh((path) => path.reply(200, listOf([], now - 1000))), /older than the list at hand/);
  });

  it("stays when the list is malformed", async () => {
    assertKept(await afterRefresh((path) => path.reply(200, "<html>Sorry</html>")), /line 1/);
    assertKept(await afterRefresh((path) => path.reply(200, Buffer.from([0xff, 0xfe, 0x31]))), /not UTF-8/);
  });

  it("stays when the list is cut off within a row", async () => {
    assertKept(await afterRefresh((path) => path.reply(200, listOf(["other"], now + hour).slice(0, -5))), /line 3/);
  });

  it("stays when the list is cut off between rows", async () => {
    const text = listOf(["other", "third"], now + hour);
    const cut = text.slice(0, text.indexOf("third"));
    assertKept(
      await afterRefresh((path) => path.reply(200, cut, { "Content-Length": String(text.length) })),
      /cut off: \d+ of \d+ bytes/,
    );
  });

  for (const status of [404, 500, 503, 204])
    it(`stays when the answer is ${status}`, async () => {
      assertKept(await afterRefresh((path) => path.reply(status, "")), new RegExp(`the answer is ${status}`));
    });

  it("stays when nobody is there", async () => {
    assertKept(await afterRefresh((path) => path.replyWithError("connect ECONNREFUSED")), /cannot be reached/);
  });

  it("stays when the answer takes too long", async () => {
    const late = (path: nock.Interceptor) => path.delay(2000).reply(200, listOf([]));
    assertKept(await afterRefresh(late, { timeout: 20 }), /within 20 milliseconds/);
    nock.abortPendingRequests();
  });

  it("stays when the list is too large, announced or not", async () => {
    const large = listOf(["other"], now + hour).padEnd(2000, "x");
    const announced = { "Content-Length": String(large.length) };
    assertKept(await afterRefresh((path) => path.reply(200, large, announced), { maxBytes: 1000 }), /larger than 1000/);
    assertKept(await afterRefresh((path) => path.reply(200, large), { maxBytes: 1000 }), /larger than 1000/);
  });

  it("is in force again when the address is back", async () => {
    const house = await afterRefresh((path) => path.reply(503));
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["other"], now + hour));
    await house.refresh(now + 2 * hour);
    assert.deepEqual([stateOf(house).stale, stateOf(house).problem], [false, undefined]);
    assert.equal(house.claimKey("other"), "key-other");
  });
});

describe("a redirect", () => {
  const elsewhere = (location: string) => (path: nock.Interceptor) => path.reply(302, "", { Location: location });

  for (const status of [301, 302, 303, 307, 308])
    it(`of ${status} is followed on the same host`, async () => {
      const house = await afterRefresh((path) => {
        path.reply(status, "", { Location: "/new.csv" });
        nock(origin)
          .get("/new.csv")
          .reply(200, listOf(["other"], now + hour));
      });
      assert.equal(house.claimKey("other"), "key-other");
    });

  it("may lead from http to https", async () => {
    nock("http://clearinghouse.example").get("/claims.csv").reply(301, "", { Location: url });
    nock(origin)
      .get("/claims.csv")
      .reply(200, listOf(["shop"]));
    const house = await open({ lists: { claims: { url: url.replace("https", "http") } } });
    assert.equal(house.claimKey("shop"), "key-shop");
  });

  const refused = {
    "to another host": "https://elsewhere.example/claims.csv",
    "to another port": "https://clearinghouse.example:8443/claims.csv",
    "from https to http": "http://clearinghouse.example/claims.csv",
    "to a file": "file:///etc/hostname",
  };
  for (const [what, location] of Object.entries(refused))
    it(`is not followed ${what}`, async () => {
      assertKept(await afterRefresh(elsewhere(location)), /only redirects on the same host/);
    });

  it("is not followed to what is no address", async () => {
    assertKept(await afterRefresh(elsewhere("https://[")), /no address/);
  });

  it("is not followed for ever", async () => {
    const house = await afterRefresh((path) => {
      elsewhere("/claims.csv")(path);
      nock(origin).get("/claims.csv").times(3).reply(302, "", { Location: "/claims.csv" });
    });
    assertKept(house, /more than 3 times/);
  });
});

describe("the list of revoked certificates from an address", () => {
  const crl = "http://crl.example/revocations.crl";

  it("is refused when the next one was due already, and the former one stays", async () => {
    const first = await authority.revocations([validator], now - hour, now + hour);
    nock("http://crl.example").get("/revocations.crl").twice().reply(200, first);
    const house = await open({ lists: { revocations: { url: crl } } });
    await house.refresh(now + 2 * hour);
    assert.match(house.states(now + 2 * hour)[0]?.problem ?? "", /out of date/);
    assert.equal(house.states(now)[0]?.created, now - hour);
  });
});

describe("copies on disk", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "eppraise-"));
  });
  after(() => rm(folder, { recursive: true }));

  it("are whole, and serve when the address fails after a restart", async () => {
    const text = listOf(["shop"]);
    nock(origin).get("/claims.csv").reply(200, text);
    await open({ copies: folder });
    assert.deepEqual(await readdir(folder), ["claims.csv"]);
    assert.equal(await readFile(join(folder, "claims.csv"), "utf8"), text);
    nock(origin).get("/claims.csv").reply(503);
    const again = await open({ copies: folder });
    assert.equal(again.claimKey("shop"), "key-shop");
    assert.deepEqual([stateOf(again).stale, stateOf(again).problem], [true, "the answer is 503"]);
  });

  it("are not replaced by a list that cannot be used", async () => {
    nock(origin).get("/claims.csv").reply(200, "nothing");
    await open({ copies: folder });
    assert.equal(await readFile(join(folder, "claims.csv"), "utf8"), listOf(["shop"]));
  });

  it("are worth nothing when they are broken", async () => {
    await writeFile(join(folder, "claims.csv"), "nothing");
    nock(origin).get("/claims.csv").reply(503);
    const house = await open({ copies: folder });
    assert.equal(house.claimKey("shop"), undefined);
  });
});

describe("lists that are given as files or texts", () => {
  it("are read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "eppraise-"));
    const file = join(folder, "claims.csv");
    await writeFile(file, listOf(["shop"]));
    const house = await open({ lists: { claims: { file } } });
    await writeFile(file, listOf(["other"], now + 1));
    await house.refresh(now + hour);
    assert.equal(house.claimKey("other"), "key-other");
    await writeFile(file, "nothing");
    await house.refresh(now + hour);
    assert.equal(house.claimKey("other"), "key-other");
    assert.equal(stateOf(house).stale, true);
    await rm(folder, { recursive: true });
  });

  it("stop the world from being made when they cannot be used", async () => {
    const placed = (place: string, message: RegExp) => (error: Error & { place?: string }) =>
      error.place === place && message.test(error.message);
    await assert.rejects(open({ lists: { claims: { text: "nothing" } } }), placed("claims", /line 1/));
    await assert.rejects(open({ lists: { claims: { file: "/no/such" } } }), placed("claims", /cannot be read/));
    await assert.rejects(open({ lists: { revocations: { text: "no" } } }), placed("revocations", /no list/));
    await assert.rejects(ClearingHouse.open({ authority: "no" }, now), placed("authority", /no certificate/));
    await assert.rejects(
      ClearingHouse.open({ lists: { revocations: { text: "no" } } }, now),
      placed("revocations", /needs the authority/),
    );
  });

  it("may all be left out: nothing is claimed, and nobody is trusted", async () => {
    const house = await ClearingHouse.open({}, now);
    assert.equal(house.claimKey("shop"), undefined);
    assert.deepEqual(house.examine("", now), {
      kind: "read",
      id: "",
      revoked: false,
      faults: ["certificate-not-signed-by-authority"],
    });
  });
});
