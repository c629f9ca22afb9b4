import assert from "node:assert/strict";
import { test } from "node:test";
import { Transcript } from "../../../simulator/control/page/transcript.ts";
import { type WatchedEvent, Watching } from "../../../simulator/net/watching.ts";

const when = { connection: 1, at: 0 };

function said(text: string | Uint8Array, more: Partial<WatchedEvent> = {}): WatchedEvent {
  const document = typeof text === "string" ? Buffer.from(text) : text;
  return { kind: "received", ...when, document, early: false, ...more } as WatchedEvent;
}

async function written(...events: readonly WatchedEvent[]): Promise<Transcript> {
  const transcript = new Transcript(new Watching());
  for (const event of events) transcript.write(event);
  return transcript;
}

const textOf = async (transcript: Transcript, number = 1) => (await transcript.entry(number))?.text;

const login = (password: string) =>
  `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command><login><clID>me</clID><pw>${password}</pw></login></command></epp>`;

test("nobody is watched while nobody looks", () => {
  const watching = new Watching();
  const transcript = new Transcript(watching);
  assert.equal(watching.noticeOf(1), undefined);
  transcript.look();
  watching.noticeOf(7)?.({ kind: "opened", protocol: "epp" });
  assert.deepEqual(transcript.span, { first: 1, last: 1 });
  transcript.rest();
  assert.equal(transcript.isWriting, false);
  assert.equal(watching.noticeOf(1), undefined);
});

test("a minute after the last look nothing is written any longer, and what was written stays", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const watching = new Watching();
  const transcript = new Transcript(watching);
  transcript.look();
  watching.noticeOf(1)?.({ kind: "opened", protocol: "epp" });
  t.mock.timers.tick(59_000);
  transcript.look();
  t.mock.timers.tick(59_000);
  assert.notEqual(watching.noticeOf(1), undefined);
  t.mock.timers.tick(2_000);
  assert.equal(watching.noticeOf(1), undefined);
  assert.equal((await transcript.heads(0, 10)).length, 1);
});

test("several may watch at once, and each may leave", () => {
  const told: string[] = [];
  const watching = new Watching(() => told.push("first"));
  const leave = watching.add(() => told.push("second"));
  watching.noticeOf(1)?.({ kind: "opened", protocol: "epp" });
  leave();
  watching.noticeOf(1)?.({ kind: "opened", protocol: "epp" });
  assert.deepEqual(told, ["first", "second", "first"]);
});

for (const [what, document] of [
  ["UTF-8", Buffer.from(login("Geheim-1"))],
  ["UTF-16, little end first", Buffer.from(`\ufeff${login("Geheim-1")}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\ufeff${login("Geheim-1")}`, "utf16le").swap16()],
  ["UTF-16 without a mark", Buffer.from(login("Geheim-1"), "utf16le")],
  ["a frame that is not well-formed", Buffer.from(login("Geheim-1").slice(0, -6))],
  ["lines of RRP", Buffer.from("session\r\n-Id:me\r\n-Password:Geheim-1\r\n-NewPassword:Geheim-1\r\n.\r\n")],
] as const)
  test(`passwords are not kept: ${what}`, async () => {
    const transcript = await written(said(document));
    const text = (await textOf(transcript)) ?? "";
    assert.match(text, /\*{8}/);
    assert.match(text, /me/);
    assert.doesNotMatch(JSON.stringify(await transcript.entry(1)), /Geheim/);
    assert.deepEqual((await transcript.search({ text: "Geheim" })).hits, []);
  });

test("a line says what a command is about", async () => {
  const domain = 'xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"';
  const wrapped = (content: string) =>
    `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command>${content}</command></epp>`;
  const transcript = await written(
    said(wrapped(`<create><domain:create ${domain}><domain:name>a.example</domain:name></domain:create></create>`)),
    said(
      wrapped(
        '<transfer op="request"><d:transfer xmlns:d="urn:ietf:params:xml:ns:contact-1.0"><d:id>sh1</d:id></d:transfer></transfer>',
      ),
    ),
    said(wrapped('<poll op="ack" msgID="7"/>')),
    said(login("x")),
    said("session\r\n-Id:me\r\n-Password:x\r\n"),
    said("ADD\r\nNameServer:ns1.a.example\r\nEntityName:Domain\r\ndomainname: a.example\r\n"),
    said("check\r\nEntityName:NameServer\r\nNameServer:ns1.a.example\r\n"),
    said("quit"),
    said("<a/>"),
  );
  assert.deepEqual(
    (await transcript.heads(1, 10)).map(({ title }) => title),
    [
      "create domain a.example",
      "transfer request contact sh1",
      "poll ack",
      "login me",
      "session me",
      "ADD a.example",
      "check ns1.a.example",
      "quit",
      "something that is no command",
    ],
  );
});

test("the oldest lines make way, a block at a time, and numbers go on", async () => {
  const transcript = new Transcript(new Watching(), { octets: 1 << 30, values: 2000 });
  for (let count = 1; count <= 5000; count++) transcript.write(said(`<n${count}/>`));
  const { first, last } = transcript.span;
  assert.equal(last, 5000);
  assert.ok(first > 3000 && first <= 3001 + 512 && first % 512 === 1, String(first));
  assert.equal(await textOf(transcript, first - 1), undefined);
  assert.equal(await textOf(transcript, first), `<n${first}/>`);
  const heads = await transcript.heads(1, 10);
  assert.equal(heads.length, 0, "what is asked for is forgotten");
});

test("room is bounded, however large the frames are", () => {
  const transcript = new Transcript(new Watching(), { octets: 1 << 20, values: 1 << 20 });
  for (let count = 0; count < 4000; count++) transcript.write(said(`<a>${"x".repeat(2000)}</a>`));
  assert.ok(transcript.octets <= 1 << 20);
  assert.ok(transcript.span.first > 1);
});

test("a search finds by text, code, row, session and registrar, the newest first", async () => {
  const answer = (connection: number, code: number, row: string): WatchedEvent => ({
    kind: "sent",
    at: 0,
    connection,
    document: "<epp/>",
    code,
    row,
    server: "S",
    registrar: connection === 1 ? "a" : "b",
  });
  const transcript = await written(
    answer(1, 1000, "hello/0/greeted"),
    answer(2, 2303, "domain-info/2303/none"),
    answer(1, 2303, "host-info/2303/none"),
    said('<q say="Ümlaut"/>'),
  );
  const numbers = async (wanted: object) => (await transcript.search(wanted)).hits.map(({ number }) => number);
  assert.deepEqual(await numbers({ text: "2303" }), [3, 2]);
  assert.deepEqual(await numbers({ text: "GREETED" }), [1]);
  assert.deepEqual(await numbers({ session: 1, registrar: "a" }), [3, 1]);
  assert.deepEqual(await numbers({ registrar: "b" }), [2]);
  assert.deepEqual(await numbers({ text: 'say="ümlaut"' }), [4]);
  assert.deepEqual(await numbers({ text: "nowhere" }), []);
});

test("a million lines take bounded room, and a search through them comes in pieces that end", async () => {
  const transcript = new Transcript(new Watching());
  for (let count = 1; count <= 1_000_000; count++) {
    transcript.write(said(`<hello n="${count}"/>`, { connection: count % 10_000 }));
    if (count % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const { first, last } = transcript.span;
  assert.equal(last, 1_000_000);
  assert.ok(last - first >= 999_000, String(first));
  assert.ok(transcript.octets <= 64 << 20);
  let pieces = 0;
  let before: number | undefined;
  const hits: number[] = [];
  do {
    const found = await transcript.search({ text: `n="777"` }, before);
    hits.push(...found.hits.map(({ number }) => number));
    assert.ok(found.before === undefined || before === undefined || found.before < before);
    before = found.before;
    pieces++;
  } while (before !== undefined);
  assert.deepEqual(hits, [777]);
  assert.ok(pieces >= 40, "one request looks at all of it");
  const middle = await transcript.heads(500_000, 100);
  assert.deepEqual([middle[0]?.number, middle.length], [500_000, 100]);
});
