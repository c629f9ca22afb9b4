import assert from "node:assert/strict";
import { test } from "node:test";
import { Ledger, type LedgerEntry } from "../../../simulator/registry/ledger.ts";

const entry = (number: number): LedgerEntry => ({
  server: `SV-${number}`,
  at: 0 as unknown as LedgerEntry["at"],
  registrar: number % 2 === 0 ? "even" : "odd",
  row: "hello/greeting" as LedgerEntry["row"],
  offenders: [],
  writes: 0,
  effects: [],
});
const ids = (entries: readonly LedgerEntry[]) => entries.map(({ server }) => server);

test("the last entries are remembered in their order, and the oldest forgotten one by one", () => {
  const ledger = new Ledger(3);
  const seen: string[][] = [];
  for (let number = 1; number <= 5; number++) {
    ledger.record(entry(number));
    seen.push(ids(ledger.all()));
  }
  assert.deepEqual(seen, [
    ["SV-1"],
    ["SV-1", "SV-2"],
    ["SV-1", "SV-2", "SV-3"],
    ["SV-2", "SV-3", "SV-4"],
    ["SV-3", "SV-4", "SV-5"],
  ]);
  assert.equal(ledger.find("SV-2"), undefined);
  assert.equal(ledger.find("SV-3")?.server, "SV-3");
});

test("the newest that are wanted are found from the end, and told in their order", () => {
  const ledger = new Ledger(4);
  for (let number = 1; number <= 6; number++) ledger.record(entry(number));
  assert.deepEqual(ids(ledger.newest(1, ({ registrar }) => registrar === "odd")), ["SV-5"]);
  assert.deepEqual(ids(ledger.newest(9, ({ registrar }) => registrar === "odd")), ["SV-3", "SV-5"]);
  assert.deepEqual(ledger.newest(0), []);
});

test("a correction keeps an entry in its place", () => {
  const ledger = new Ledger(2);
  ledger.record(entry(1));
  ledger.record(entry(2));
  ledger.amend("SV-1", { fault: "it broke" });
  ledger.amend("SV-0", { fault: "nobody knows it" });
  assert.deepEqual(
    ledger.all().map(({ server, fault }) => [server, fault]),
    [
      ["SV-1", "it broke"],
      ["SV-2", undefined],
    ],
  );
});
