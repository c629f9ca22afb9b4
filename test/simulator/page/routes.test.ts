import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, createDomain, type Demo, infoDomain, startDemo } from "../../page/demo.ts";
import { call } from "../control/support.ts";

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo.close());

async function get<T>(path: string): Promise<T> {
  const { status, body } = await call(demo.simulator, "GET", `/worlds/main${path}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

interface Live {
  readonly version: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly transcript: { readonly first: number; readonly last: number; readonly writing: boolean };
}

test("who asks how a world is waits until it changes, and no longer than it is asked to", async () => {
  const { version, counts } = await get<Live>("/live");
  const same = await get<Live>(`/live?wait=1&version=${encodeURIComponent(version)}`);
  assert.equal(same.version, version);
  const waiting = get<Live>(`/live?wait=30&version=${encodeURIComponent(version)}`);
  const client = await demo.connect("registrar-a");
  await ask(client, createDomain("awaited.example"));
  let state = await waiting;
  while (state.counts.domains === counts.domains)
    state = await get<Live>(`/live?wait=5&version=${encodeURIComponent(state.version)}`);
  assert.equal(state.counts.domains, (counts.domains ?? 0) + 1);
  assert.equal(state.counts.sessions, 1);
  client.end();
});

for (const [what, change] of [
  ["the clock", () => call(demo.simulator, "POST", "/worlds/main/clock/advance", { body: { by: "PT1S" } })],
  ["a fault", () => call(demo.simulator, "POST", "/worlds/main/faults", { body: { kind: "answer-split" } })],
  ["a plan", () => call(demo.simulator, "PUT", "/worlds/main/plan", { body: { title: "P", steps: [] } })],
] as const)
  test(`${what} is a change, too`, async () => {
    const { version } = await get<Live>("/live");
    await change();
    assert.notEqual((await get<Live>("/live")).version, version);
    await call(demo.simulator, "DELETE", "/worlds/main/faults");
  });

test("nothing is written before anybody asks, and the transcript holds what was said since", async () => {
  const { simulator } = demo;
  await simulator.createWorld({ registrars: [], policy: { certificatesRequired: false } }, { id: "unseen" });
  const heads = async () => (await call(simulator, "GET", "/worlds/unseen/transcript")).body as readonly unknown[];
  assert.deepEqual(await heads(), []);
  const { body } = await call(simulator, "GET", "/worlds/unseen/live");
  assert.equal((body as Live).transcript.writing, true);
  assert.equal((await call(simulator, "GET", "/worlds/unseen/transcript/1")).status, 404);
});

test("sessions, messages and charges come in parts", async () => {
  const clients = [
    await demo.connect("registrar-a"),
    await demo.connect("registrar-b"),
    await demo.connect("registrar-c"),
  ];
  const all = await get<readonly { number: number }[]>("/sessions");
  const one = await get<readonly { number: number }[]>("/sessions?from=1&limit=1");
  assert.deepEqual(one, all.slice(1, 2));
  const messages = await get<readonly unknown[]>("/messages");
  assert.deepEqual(await get("/messages?limit=2"), messages.slice(-2));
  const charges = await get<readonly { registrar: string }[]>("/charges?registrar=registrar-b&limit=1");
  assert.deepEqual(
    charges.map(({ registrar }) => registrar),
    ["registrar-b"],
  );
  for (const client of clients) client.end();
});

test("the sums follow a charge from its grace period to its end, or back", async () => {
  const { simulator } = demo;
  const totals = async () =>
    (await get<readonly Record<string, string>[]>("/totals")).find(({ registrar }) => registrar === "registrar-c");
  assert.equal(await totals(), undefined);
  const client = await demo.connect("registrar-c");
  const domain = "urn:ietf:params:xml:ns:domain-1.0";
  const contacts = { contacts: [{ id: "sample-c", sponsor: "registrar-c" }] };
  await call(simulator, "PATCH", "/worlds/main", { body: contacts });
  for (const name of ["kept.example", "given-back.example"]) {
    const answer = await ask(client, createDomain(name).replaceAll("sample-a", "sample-c"));
    assert.match(answer, /code="1000"/);
  }
  assert.deepEqual(await totals(), {
    registrar: "registrar-c",
    currency: "USD",
    billed: "0.00",
    open: "16.00",
    returned: "0.00",
  });
  await ask(
    client,
    infoDomain("given-back.example")
      .replaceAll("info>", "delete>")
      .replaceAll("<info>", "<delete>")
      .replaceAll(`domain:info xmlns:domain="${domain}"`, `domain:delete xmlns:domain="${domain}"`),
  );
  assert.deepEqual(await totals(), {
    registrar: "registrar-c",
    currency: "USD",
    billed: "0.00",
    open: "8.00",
    returned: "8.00",
  });
  await call(simulator, "POST", "/worlds/main/clock/advance", { body: { by: "P6D" } });
  assert.deepEqual(await totals(), {
    registrar: "registrar-c",
    currency: "USD",
    billed: "8.00",
    open: "0.00",
    returned: "8.00",
  });
  client.end();
});

test("the clock goes from event to event, and each is what it was told to be", async () => {
  const { simulator } = demo;
  for (let count = 0; count < 4; count++) {
    const [first] = await get<readonly { at: string; text: string }[]>("/coming?limit=1");
    const { body } = await call(simulator, "POST", "/worlds/main/clock/next");
    const { now, events } = body as { now: string; events: readonly { text: string }[] };
    assert.equal(now, first?.at);
    assert.equal(events[0]?.text, first?.text);
  }
  await simulator.createWorld({}, { id: "empty" });
  assert.equal((await call(simulator, "POST", "/worlds/empty/clock/next")).status, 404);
});

test("what the page asks for needs the token, and takes it in no address", async () => {
  const { url, token } = demo.simulator.control;
  for (const path of ["live", "transcript", "transcript/search?text=a", "coming", "names/domains", "totals", "plan"]) {
    assert.equal((await fetch(`${url}/worlds/main/${path}`)).status, 401, path);
    const mark = path.includes("?") ? "&" : "?";
    assert.equal((await fetch(`${url}/worlds/main/${path}${mark}token=${token}`)).status, 401, path);
  }
});

test("what cannot be is refused", async () => {
  for (const [path, status] of [
    ["/worlds/main/names/cars", 404],
    ["/worlds/main/coming/cars/x", 404],
    ["/worlds/main/coming/toString/x", 404],
    ["/worlds/main/transcript?from=x", 400],
    ["/worlds/main/live?wait=-1", 400],
    ["/worlds/none/live", 404],
  ] as const)
    assert.equal((await call(demo.simulator, "GET", path)).status, status, path);
  const steps = [{ text: "x", state: "maybe" }];
  const put = await call(demo.simulator, "PUT", "/worlds/main/plan", { body: { title: "x", steps } });
  assert.equal(put.status, 400);
});

test("the page is for this machine alone", async () => {
  const { url } = demo.simulator.control;
  const { request } = await import("node:http");
  const status = await new Promise((resolve) => {
    request(`${url}/page/`, { headers: { host: "evil.example" } }, (answer) => resolve(answer.statusCode)).end();
  });
  assert.equal(status, 403);
});
