import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import type { WatchedEvent } from "../../../simulator/net/watching.ts";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { type Client, command, hello, login, open } from "./client.ts";

const password = "foo-BAR2";

/** A world that writes down what its watcher is told. */
async function watched(use: (port: number, events: WatchedEvent[], simulator: RunningSimulator) => Promise<void>) {
  const simulator = await startSimulator();
  try {
    const events: WatchedEvent[] = [];
    const world = await simulator.createWorld(
      {
        registrars: [{ id: "registrar-a", password }],
        tlds: [{ name: "example" }],
        policy: { certificatesRequired: false },
      },
      { watch: (event) => events.push(event) },
    );
    await use(world.epp.port, events, simulator);
  } finally {
    await simulator.close();
  }
}

async function until(events: readonly WatchedEvent[], kind: WatchedEvent["kind"]): Promise<void> {
  while (!events.some((event) => event.kind === kind)) await new Promise((resolve) => setTimeout(resolve, 5));
}

const kinds = (events: readonly WatchedEvent[]) => events.map(({ kind }) => kind);

async function loggedIn(client: Client): Promise<void> {
  await client.read();
  client.send(login("registrar-a", password));
  await client.read();
}

test("a session is told from its greeting to its end, with who is logged in and what answered", async () => {
  await watched(async (port, events) => {
    const client = await open(port);
    await loggedIn(client);
    client.send(command("<logout/>"));
    await client.read();
    await client.closed;
    await until(events, "closed");
    assert.deepEqual(kinds(events), ["opened", "sent", "received", "sent", "received", "sent", "closed"]);
    const [opened, greeting, first, answer, second, last, closed] = events;
    assert.ok(opened?.kind === "opened" && opened.protocol === "epp" && opened.tls?.version === "TLSv1.3");
    assert.ok(greeting?.kind === "sent" && greeting.row === "hello/0/greeted");
    assert.ok(first?.kind === "received" && first.registrar === undefined && !first.early);
    assert.match(Buffer.from(first.document).toString(), /<login>/);
    assert.ok(answer?.kind === "sent" && answer.code === 1000 && answer.registrar === "registrar-a");
    assert.ok(second?.kind === "received" && second.registrar === "registrar-a");
    assert.ok(last?.kind === "sent" && last.code === 1500);
    assert.ok(closed?.kind === "closed" && closed.by === "server" && !closed.midFrame);
  });
});

test("a frame that comes along with the one before it is early", async () => {
  await watched(async (port, events) => {
    const client = await open(port);
    await client.read();
    client.send(hello, hello);
    await client.read();
    await client.read();
    client.end();
    const received = events.filter((event) => event.kind === "received");
    assert.deepEqual(
      received.map(({ early }) => early),
      [false, true],
    );
  });
});

test("it is told who closed, and whether in the middle of a frame", async () => {
  await watched(async (port, events) => {
    const client = await open(port);
    await client.read();
    client.socket.write(Buffer.from([0, 0, 1, 0, 60]));
    client.socket.end();
    await until(events, "closed");
    const closed = events.at(-1);
    assert.ok(closed?.kind === "closed");
    assert.equal(closed.by, "client");
    assert.equal(closed.midFrame, true);
  });
});

test("octets that are no frame are told, and then the server closes", async () => {
  await watched(async (port, events) => {
    const client = await open(port);
    await client.read();
    client.socket.write(Buffer.from([0, 0, 0, 0]));
    await until(events, "closed");
    assert.deepEqual(kinds(events).slice(-2), ["garbled", "closed"]);
    const closed = events.at(-1);
    assert.ok(closed?.kind === "closed" && closed.by === "server");
  });
});

test("a connection without TLS is told with its fault", async () => {
  await watched(async (port, events) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("<epp/>");
    await once(socket, "close");
    await until(events, "unsecured");
    assert.ok(events[0]?.kind === "unsecured");
    assert.match(events[0].fault, /SSL/);
  });
});

test("connections are numbered as they come, and worlds do not hear of each other", async () => {
  await watched(async (port, events, simulator) => {
    const other: WatchedEvent[] = [];
    const world = await simulator.createWorld({}, { watch: (event) => other.push(event) });
    for (const at of [port, port, world.epp.port]) {
      const client = await open(at);
      await client.read();
      client.end();
    }
    const numbers = (list: readonly WatchedEvent[]) => [...new Set(list.map(({ connection }) => connection))];
    assert.deepEqual(numbers(events), [1, 2]);
    assert.deepEqual(numbers(other), [1]);
  });
});
