import assert from "node:assert/strict";
import { test } from "node:test";
import { readRrpAnswer } from "../../steps/support/rrp-answer.ts";
import { RrpConnection } from "../../steps/support/rrp-connection.ts";
import { type Script, startLineServer } from "./line-server.ts";

const banner = "TEST RRP Server version 2.0.0\r\nWed Mar 05 09:30:00 UTC 2003\r\n.\r\n";

async function connected(script: Partial<Script>, use: (connection: RrpConnection) => Promise<void>): Promise<void> {
  const server = await startLineServer({ greeting: [banner], answer: () => [], ...script });
  const connection = await RrpConnection.open({ host: "127.0.0.1", port: server.port, plain: true }, 5000);
  try {
    await use(connection);
  } finally {
    connection.close();
    await server.close();
  }
}

test("a message that comes in pieces is read as a whole", async () => {
  await connected({ greeting: [...banner] }, async (connection) => {
    const answer = readRrpAnswer(await connection.receive(5000));
    assert.equal(answer.isBanner, true);
    assert.equal(answer.text, banner);
    assert.equal(connection.hasUnread, false);
  });
});

test("two messages that come at once are read one after the other, and the second is unread until then", async () => {
  await connected({ greeting: [`${banner}200 ok\r\n.\r\n`] }, async (connection) => {
    assert.equal(readRrpAnswer(await connection.receive(5000)).isBanner, true);
    assert.equal(connection.hasUnread, true);
    assert.equal(readRrpAnswer(await connection.receive(5000)).code, 200);
  });
});

test("an answer before the end of the connection is read, and then the end is seen", async () => {
  await connected({ answer: () => ["220 bye\r\n.\r\n", null] }, async (connection) => {
    await connection.receive(5000);
    connection.write(Buffer.from("quit\r\n.\r\n"));
    assert.equal(readRrpAnswer(await connection.receive(5000)).code, 220);
    assert.equal(await connection.closedWithin(5000), true);
    assert.deepEqual(await connection.receive(5000), { kind: "closed" });
  });
});

test("silence, and half an answer, are told as such", async () => {
  await connected({ answer: (message) => (message === "half" ? ["200 Comm"] : []) }, async (connection) => {
    await connection.receive(5000);
    assert.deepEqual(await connection.receive(1), { kind: "late", pending: 0 });
    connection.write(Buffer.from("half\r\n.\r\n"));
    const arrival = await connection.receive(200);
    assert.deepEqual(arrival, { kind: "late", pending: 8 });
    assert.deepEqual(readRrpAnswer(arrival).problems, ["no whole answer in time: 8 octets of one had arrived"]);
  });
});

test("a connection that nobody takes is refused with the reason", async () => {
  const server = await startLineServer({ greeting: [], answer: () => [] });
  await server.close();
  await assert.rejects(RrpConnection.open({ host: "127.0.0.1", port: server.port, plain: true }, 5000), /ECONNREFUSED/);
});
