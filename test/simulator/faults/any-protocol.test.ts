import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { fault } from "../../../simulator/faults/kinds/index.ts";
import { Weather } from "../../../simulator/faults/weather.ts";
import { Outbox } from "../../../simulator/net/outbox.ts";
import { RoughWeather } from "../../../simulator/net/rough-weather.ts";
import type { Talk } from "../../../simulator/net/talk.ts";
import { StillClock } from "../../../simulator/registry/clock.ts";
import { World } from "../../../simulator/registry/world.ts";

// A protocol of lines without TLS, transaction ids or another handwriting: faults of the way are the same for all.

interface Line {
  readonly text: string;
  readonly closes: boolean;
}

const executed: string[] = [];

const talk: Talk<string, string, Line> = {
  read: (input) => input.trim(),
  about: () => ({ flow: "domain-check" }),
  execute(question) {
    executed.push(question);
    return { text: `done ${question}\r\n`, closes: false };
  },
  fail: (_question, code) => ({ text: `failed ${code}\r\n`, closes: code >= 2500 }),
};

let server: Server;
let weather: Weather;

before(async () => {
  server = createServer((socket) => {
    const world = new World({ id: "w", contents: {}, clock: new StillClock(0), idPrefix: "w" });
    const measure = ({ text }: Line) => text.length;
    const rough = new RoughWeather({ world, weather, session: 1, measure }, talk);
    const outbox = new Outbox(socket);
    socket.on("error", () => undefined);
    socket.on("data", (piece) => {
      const { answer, delivery, ...outcome } = rough.answer(piece.toString());
      outbox.send(Buffer.from(answer?.text ?? ""), delivery, outcome);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
beforeEach(() => {
  weather = new Weather();
  executed.length = 0;
});
after(() => server.close());

/** Says a line and gives what came back until the end, or until the whole answer is there. */
async function say(line: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let heard = "";
  socket.on("data", (piece) => {
    heard += piece.toString();
    if (heard.endsWith("\r\n")) socket.end();
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    heard += error.code;
  });
  socket.write(`${line}\r\n`);
  await new Promise((resolve) => socket.once("close", resolve));
  return heard;
}

for (const [one, heard, done] of [
  [{ kind: "dropped-before-answer" }, "", 1],
  [{ kind: "dropped-before-answer", executed: false }, "", 0],
  [{ kind: "dropped-before-answer", how: "reset" }, "ECONNRESET", 1],
  [{ kind: "dropped-inside-answer", after: 3 }, "don", 1],
  [{ kind: "dropped-inside-answer", after: 3, how: "reset" }, "donECONNRESET", 1],
  [{ kind: "dropped-after-answer" }, "done one\r\n", 1],
  [{ kind: "answer-delayed", by: "PT0.01S" }, "done one\r\n", 1],
  [{ kind: "answer-split" }, "done one\r\n", 1],
  [{ kind: "answer-coalesced", wait: "PT0.01S" }, "done one\r\n", 1],
  [{ kind: "command-failed", code: 2400 }, "failed 2400\r\n", 0],
  [{ kind: "command-failed", code: 2500, executed: true }, "failed 2500\r\n", 1],
] as const)
  test(`a protocol of lines meets ${JSON.stringify(one)}`, async () => {
    weather.replace([fault.parse(one)]);
    assert.equal(await say("one"), heard);
    assert.equal(executed.length, done);
    assert.deepEqual(
      weather.strikes.all().map(({ kind, flow, server }) => [kind, flow, server]),
      [[one.kind, "domain-check", undefined]],
    );
  });

test("what only EPP has is no opportunity for a protocol of lines", async () => {
  weather.replace([fault.parse({ kind: "cdata" })]);
  assert.equal(await say("one"), "done one\r\n");
  assert.equal(weather.strikes.all().length, 0);
});
