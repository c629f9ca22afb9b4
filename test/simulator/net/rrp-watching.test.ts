import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import type { WatchedEvent } from "../../../simulator/net/watching.ts";
import { type RunningSimulator, type RunningWorld, startSimulator } from "../../../simulator/start.ts";
import { open } from "./client.ts";
import { openPlain, openTls, type RrpClient } from "./rrp-client.ts";

const password = "foo-BAR2";
let events: WatchedEvent[];
let simulator: RunningSimulator;
let world: RunningWorld;

before(async () => {
  simulator = await startSimulator();
});
beforeEach(async () => {
  const fixture = {
    registrars: [{ id: "registrar-a", password }],
    tlds: [{ name: "example" }],
    policy: { certificatesRequired: false, rrp: { maxCommandBytes: 512 } },
  };
  const own: WatchedEvent[] = [];
  events = own;
  world = await simulator.createWorld(fixture, { watch: (event) => own.push(event), rrp: { tls: {}, plain: {} } });
});
after(() => simulator.close());

const tls = () => world.rrp?.tls?.port ?? 0;
const plain = () => world.rrp?.plain?.port ?? 0;
const session = ["session", "-Id:registrar-a", `-Password:${password}`] as const;

async function until(kind: WatchedEvent["kind"]): Promise<void> {
  while (!events.some((event) => event.kind === kind)) await new Promise((resolve) => setTimeout(resolve, 5));
}

const kinds = () => events.map(({ kind }) => kind);

async function opened(client: RrpClient): Promise<RrpClient> {
  await client.read();
  await client.say(...session);
  return client;
}

test("a session is told from its banner to its end, with who is logged in and what answered", async () => {
  const client = await opened(await openTls(tls(), { servername: "localhost" }));
  await client.say("check", "EntityName:Domain", "DomainName:free.example");
  await client.say("quit");
  await until("closed");
  const turn = ["received", "sent"];
  assert.deepEqual(kinds(), ["opened", "sent", ...turn, ...turn, ...turn, "closed"]);
  const [first, banner, login, welcome, check, free, , bye, closed] = events;
  assert.ok(first?.kind === "opened" && first.protocol === "rrp");
  assert.equal(first.tls?.version, "TLSv1.3");
  assert.equal(first.tls?.serverName, "localhost");
  assert.ok(banner?.kind === "sent" && banner.row === "rrp/0/banner" && banner.code === 0);
  assert.match(banner.document, /RRP Server version/);
  assert.ok(login?.kind === "received" && login.registrar === undefined && !login.early);
  assert.equal(Buffer.from(login.document).toString(), session.join("\r\n"));
  assert.ok(welcome?.kind === "sent" && welcome.code === 200 && welcome.registrar === "registrar-a");
  assert.ok(check?.kind === "received" && check.registrar === "registrar-a");
  assert.ok(free?.kind === "sent" && free.code === 210 && free.row === "rrp-check/210/domain-free");
  assert.equal(world.hosted.world.ledger.find(free.server ?? "")?.row, free.row);
  assert.ok(bye?.kind === "sent" && bye.code === 220 && bye.document.startsWith("220 "));
  assert.ok(closed?.kind === "closed" && closed.by === "server" && !closed.midFrame);
});

test("a command that comes along with the one before it is early; in the clear there is no TLS to tell of", async () => {
  const client = await opened(openPlain(plain()));
  client.socket.write("describe\r\n.\r\ndescribe\r\n.\r\n");
  await client.read();
  await client.read();
  client.end();
  const [first] = events;
  assert.ok(first?.kind === "opened" && first.tls === undefined && first.address === "127.0.0.1");
  const received = events.filter((event) => event.kind === "received");
  assert.deepEqual(
    received.map(({ early }) => early),
    [false, false, true],
  );
});

test("it is told who closed, and whether in the middle of a command", async () => {
  const client = await opened(await openTls(tls()));
  client.socket.end("check\r\n");
  await until("closed");
  const closed = events.at(-1);
  assert.ok(closed?.kind === "closed");
  assert.deepEqual([closed.by, closed.midFrame], ["client", true]);
});

test("a command without end is told, with the answer that ends the connection", async () => {
  const client = await opened(await openTls(tls()));
  client.socket.write(`add\r\n${"NameServer:ns.example\r\n".repeat(40)}`);
  await until("closed");
  assert.deepEqual(kinds().slice(-3), ["garbled", "sent", "closed"]);
  const answer = events.at(-2);
  assert.ok(answer?.kind === "sent" && answer.code === 520 && answer.row === "rrp/520/command-too-large");
  const closed = events.at(-1);
  assert.ok(closed?.kind === "closed" && closed.by === "server");
});

test("who does not begin with TLS is told with the fault, and nothing else is", async () => {
  const socket = connect(tls(), "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write("describe\r\n.\r\n");
  await until("unsecured");
  const [first] = events;
  assert.ok(first?.kind === "unsecured");
  assert.match(first.fault, /SSL/);
  socket.destroy();
});

test("connections of both protocols are numbered together", async () => {
  const speakers = [await openTls(tls()), await open(world.epp.port), await openTls(tls())];
  for (const speaker of speakers) await speaker.read();
  for (const speaker of speakers) speaker.end();
  const numbers = events.filter(({ kind }) => kind === "opened").map(({ connection }) => connection);
  assert.deepEqual(numbers, [1, 2, 3]);
});
