import assert from "node:assert/strict";
import { test } from "node:test";
import { createHost } from "../../steps/commands/host.ts";
import { command } from "../../steps/commands/session.ts";
import { Guest } from "../../steps/support/guest/guest.ts";
import { readJournal } from "../../steps/support/guest/journal.ts";
import { madeIn } from "../../steps/support/guest/made.ts";
import { stopRun } from "../../steps/support/guest/stop-flag.ts";
import { folder } from "../cli/program.ts";

const creation = (name: string, id: string) => Buffer.from(command(createHost(name)(new Map()).verb, id));

test("what a run that is over was about to make has never been sent, and is not looked for", (context) => {
  const run = { id: "0gq2k5x1b", prefix: "e", folder: folder(context), journal: "0gq2k5x1b" };
  const [one, other] = [new Guest(run), new Guest(run)];
  one.sending(creation("ns1.example.com", "made-1"), "A", "made-1");
  stopRun(run);
  for (const [guest, name] of [
    [one, "ns1.example.com"],
    [other, ".ns1.example.com"],
  ] as const)
    assert.throws(() => guest.sending(creation(name, "late-1"), "A", "late-1"), /interrupted/);
  one.close();
  other.close();
  const made = madeIn(readJournal(run.folder, run.journal));
  assert.deepEqual(made, [{ kind: "host", name: "ns1.example.com", by: "A" }]);
});

test("a run that goes on with another is not over because that one is", (context) => {
  const first = { id: "0gq2k5x1b", prefix: "e", folder: folder(context), journal: "0gq2k5x1b" };
  stopRun(first);
  const second = new Guest({ ...first, id: "0gq2k5x1c" });
  assert.equal(second.isStopped, false);
  assert.equal(new Guest(first).isStopped, true);
  second.close();
});
