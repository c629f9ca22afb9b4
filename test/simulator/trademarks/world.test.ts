import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { startSimulator } from "../../../simulator/start.ts";
import { writeClaims } from "../../../simulator/trademarks/lists/claims.ts";
import { authority, day, now, validator } from "./authorities.ts";

const simulator = await startSimulator();
const { url, token } = simulator.control;
after(() => simulator.close());

async function ask(method: string, path: string, body?: unknown) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(url + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

const clock = { start: new Date(now).toISOString() };
const claims = writeClaims({ created: now, keys: new Map([["shop", "key"]]) });
const revocations = await authority.revocations([validator], now, now + day);

describe("a world's trademarks", () => {
  it("are told list by list", async () => {
    const trademarks = { authority: authority.certificate, claims, revocations };
    const { id } = await simulator.createWorld({ clock, trademarks });
    const state = { source: "inline", created: clock.start, confirmed: clock.start, stale: false };
    const expected = [
      { list: "claims", ...state },
      { list: "revocations", ...state },
    ];
    assert.deepEqual((await ask("GET", `/worlds/${id}/trademarks`)).body, expected);
    assert.deepEqual((await ask("POST", `/worlds/${id}/trademarks/refresh`)).body, expected);
  });

  it("are nothing where the fixture says nothing", async () => {
    const { id } = await simulator.createWorld({ clock });
    assert.deepEqual(await ask("GET", `/worlds/${id}/trademarks`), { status: 200, body: [] });
    assert.deepEqual(await ask("GET", `/worlds/${id}/lordn`), { status: 200, body: { lines: [], files: [] } });
  });

  it("can be changed until the world is put back to its fixture", async () => {
    const { id } = await simulator.createWorld({ clock, trademarks: { claims } });
    const lists = async () =>
      ((await ask("GET", `/worlds/${id}/trademarks`)).body as readonly { list: string }[]).map(({ list }) => list);
    await ask("PATCH", `/worlds/${id}`, { trademarks: { authority: authority.certificate, revocations } });
    assert.deepEqual(await lists(), ["revocations"]);
    await ask("POST", `/worlds/${id}/reset`);
    assert.deepEqual(await lists(), ["claims"]);
  });

  it("are refused with the place where they cannot be used", async () => {
    const refused = async (trademarks: object) => {
      const { status, body } = await ask("POST", "/worlds", { fixture: { clock, trademarks } });
      const { problems = [] } = body as { problems?: readonly { path: string }[] };
      return [status, ...problems.map(({ path }) => path)];
    };
    assert.deepEqual(await refused({ claims: "nothing" }), [400, "fixture.trademarks.claims"]);
    assert.deepEqual(await refused({ authority: "nothing" }), [400, "fixture.trademarks.authority"]);
    assert.deepEqual(await refused({ authority: { file: "/no/such" } }), [400, "fixture.trademarks.authority"]);
    assert.deepEqual(await refused({ revocations }), [400, "fixture.trademarks.revocations"]);
    assert.deepEqual(await refused({ claims: { url: "ftp://x.example/" } }), [400, "fixture.trademarks.claims.url"]);
  });
});
