import assert from "node:assert/strict";
import { test } from "node:test";
import { rrpCodes, rrpFlows } from "../../catalogue/index.ts";
import { allRows } from "../../catalogue/rows.ts";
import { codesOf, withoutCause } from "../../catalogue/rrp/matrix.ts";

const rows = allRows().filter(({ flow }) => flow.startsWith("rrp"));
const codesIn = (flow: string) => new Set(rows.filter((row) => row.flow === flow).map(({ code }) => code));
const cells = Object.entries(codesOf).flatMap(([flow, codes]) => codes.map((code) => ({ flow, code })));

test("ten commands have the cells that the standard gives them", () => {
  assert.deepEqual(
    Object.entries(codesOf).map(([flow, codes]) => `${flow.slice(4)} ${new Set(codes).size}`),
    [
      "add 23",
      "check 18",
      "del 24",
      "describe 12",
      "mod 28",
      "quit 8",
      "renew 23",
      "session 16",
      "status 19",
      "transfer 25",
    ],
  );
});

test("each cell of the matrix has a row, or a reason why nothing causes it", () => {
  const anyCommand = codesIn("rrp");
  for (const { flow, code } of cells) {
    const isCovered = codesIn(flow).has(code) || (code === 500 && anyCommand.has(code));
    assert.notEqual(isCovered, Object.hasOwn(withoutCause, `${flow} ${code}`), `${flow} ${code}`);
  }
});

test("no command is answered with a code that is not its own", () => {
  for (const { id, flow, kind, code } of rows) {
    if (kind === "requirement" || flow === "rrp" || code === undefined) continue;
    assert.ok((codesOf as Readonly<Record<string, readonly number[]>>)[flow]?.includes(code), id);
  }
});

test("each of the 46 codes has a row", () => {
  const used = new Set(rows.map(({ code }) => code));
  for (const code of Object.keys(rrpCodes)) assert.ok(used.has(Number(code) as never), code);
});

test("other codes that pass have a reason and are none that is advised", () => {
  for (const { id, code, basis, also } of rows) {
    if (also === undefined) continue;
    assert.ok(also.why.length > 20, id);
    assert.equal(new Set([code, ...also.codes]).size, also.codes.length + 1, id);
    assert.ok(["must", "choice"].includes(basis), id);
  }
});

test("only what is set on the server's inside needs its faults", () => {
  const needing = new Set(rows.filter(({ needs }) => needs === "rrp.faults").map(({ code }) => code));
  needing.delete(undefined);
  assert.deepEqual([...needing].toSorted(), [220, 420, 421, 531, 546, 548, 549, 557]);
});

test("every command may fail for the server's own sake", () => {
  for (const [flow, { refuses }] of Object.entries(rrpFlows))
    if (flow !== "rrp") assert.ok(Object.hasOwn(refuses, "system-failure"), flow);
});
