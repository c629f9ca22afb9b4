import assert from "node:assert/strict";
import { test } from "node:test";
import { type RrpSpoken, rrpTimesOf } from "../../steps/support/rrp-talk.ts";

function spoken(sent: string, arrival: string, durationMs: number): RrpSpoken {
  return { sent, answer: { arrival }, durationMs } as unknown as RrpSpoken;
}

test("answers are timed by command, in any case; banners, half commands and lost connections are not", () => {
  const times = rrpTimesOf([
    spoken("", "document", 1),
    spoken("ADD\r\n.\r\n", "document", 2.345),
    spoken("check\r\nEntityName:Domain\r\n.\r\n", "late", 5000),
    spoken("quit\r\n.\r\n", "closed", 3),
    spoken("hello\r\n.\r\n", "document", 4),
  ]);
  assert.deepEqual(times, [
    ["rrp add", 2.35],
    ["rrp check", 5000],
  ]);
});
