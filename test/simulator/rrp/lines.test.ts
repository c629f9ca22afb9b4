import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CommandReader, type Taken } from "../../../simulator/rrp/lines.ts";

const limits = { maxLineBytes: 20, maxCommandBytes: 60 };
const read = (reader: CommandReader, text: string) => reader.take(Buffer.from(text, "latin1"));
const textsOf = (taken: readonly Taken[]) =>
  taken.map((one) => ("lines" in one ? one.lines.map(({ text }) => text) : "too large"));

test("a dot on a line of its own ends a command", () => {
  const reader = new CommandReader(limits);
  assert.deepEqual(textsOf(read(reader, "quit\r\n.\r\n")), [["quit"]]);
  assert.equal(reader.isMidCommand, false);
});

test("a dot with anything beside it ends nothing", () => {
  assert.deepEqual(textsOf(read(new CommandReader(limits), "quit\r\n. \r\n.x\r\n.\r\n")), [["quit", ". ", ".x"]]);
});

test("a line feed alone ends a line too, and empty lines count for nothing", () => {
  assert.deepEqual(textsOf(read(new CommandReader(limits), "\r\n\nquit\n\r\n.\n")), [["quit"]]);
});

test("empty lines between commands are no beginning of one", () => {
  const reader = new CommandReader(limits);
  read(reader, "\r\n\r\n\r\n");
  assert.equal(reader.isMidCommand, false);
});

test("several commands at once come one after the other", () => {
  assert.deepEqual(textsOf(read(new CommandReader(limits), "a\r\n.\r\nb\r\nc\r\n.\r\nd")), [["a"], ["b", "c"]]);
});

test("a command that has begun tells its first line", () => {
  const reader = new CommandReader(limits);
  read(reader, "che");
  assert.equal(reader.begun, undefined);
  assert.equal(reader.isMidCommand, true);
  read(reader, "ck\r\nEnt");
  assert.equal(reader.begun, "check");
});

test("a line that just fits is whole, and a longer one is cut and says so", () => {
  const whole = "x".repeat(20);
  for (const end of ["\r\n", "\n"]) {
    const [fits] = read(new CommandReader(limits), `${whole}${end}.${end}`);
    assert.deepEqual(fits, { lines: [{ text: whole, isCut: false }] });
    const [cut] = read(new CommandReader(limits), `${whole}y${end}.${end}`);
    assert.deepEqual(cut, { lines: [{ text: whole, isCut: true }] });
  }
});

test("a command that is too large is told at once, and whatever follows is not read", () => {
  const reader = new CommandReader(limits);
  assert.deepEqual(textsOf(read(reader, `a\r\n.\r\n${"x".repeat(61)}`)), [["a"], "too large"]);
});

test("no more of an endless line is kept than the limit allows", () => {
  const reader = new CommandReader({ maxLineBytes: 20, maxCommandBytes: 1000 });
  for (let sent = 0; sent < 900; sent += 100) assert.deepEqual(read(reader, "x".repeat(100)), []);
  assert.deepEqual(read(reader, "\r\n.\r\n"), [{ lines: [{ text: "x".repeat(20), isCut: true }] }]);
});

test("however a stream is cut into pieces, the same commands come out of it", () => {
  const line = fc.constantFrom("a", "check", "x".repeat(25), "", "EntityName:Domain", ".", "..", ". ", "é");
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat({ max: 12 })), (lines, cuts) => {
      const text = lines.map((one) => `${one}\r\n`).join("");
      const whole = read(new CommandReader(limits), text);
      const reader = new CommandReader(limits);
      const pieces: Taken[] = [];
      let rest = text;
      for (const cut of cuts) {
        if (pieces.some((taken) => "isTooLarge" in taken)) break;
        pieces.push(...read(reader, rest.slice(0, cut)));
        rest = rest.slice(cut);
      }
      if (!pieces.some((taken) => "isTooLarge" in taken)) pieces.push(...read(reader, rest));
      assert.deepEqual(pieces, whole);
    }),
  );
});
