import assert from "node:assert/strict";
import { test } from "node:test";
import { eppCodes } from "../../catalogue/codes.ts";
import { allRows } from "../../catalogue/rows.ts";
import { rrpCodes } from "../../catalogue/rrp-codes.ts";

const rows = allRows();

test("no two rows have the same id", () => {
  const seen = new Set<string>();
  for (const { id } of rows) {
    assert.equal(seen.has(id), false, id);
    seen.add(id);
  }
  assert.ok(seen.size > 500);
});

test("ids have three parts in lower case, the first of which is the flow or the area", () => {
  for (const { id, flow } of rows) {
    assert.match(id, /^[a-z-]+\/([a-z-]+|\d+)\/[a-z\d-]+$/);
    assert.equal(id.split("/")[0], flow);
  }
});

test("codes are codes of the protocols, and ids of answers and refusals say them", () => {
  for (const { id, kind, code } of rows) {
    if (code !== undefined) assert.ok(code in eppCodes || code in rrpCodes, id);
    if (kind !== "requirement") assert.equal(id.split("/")[1], String(code ?? 0), id);
  }
});

test("answers succeed and refusals do not", () => {
  for (const { id, kind, code } of rows) {
    const firstRefusal = id.startsWith("rrp") ? 400 : 2000;
    if (kind === "answer") assert.ok((code ?? 0) < firstRefusal, id);
    if (kind === "refusal") assert.ok(code !== undefined && code >= firstRefusal, id);
  }
});

test("what a standard fixes cites the standard", () => {
  for (const { id, basis, spec } of rows) {
    assert.match(spec, basis === "must" ? /^rfc\d+#\d+(\.\d+)*$/ : /^(rfc\d+#\d+(\.\d+)*|documents)$/, id);
  }
});

test("each row says in a short line what it is about", () => {
  for (const { id, title } of rows) {
    assert.ok(title.length >= 10 && title.length <= 160, `${id} (${title.length}): ${title}`);
    assert.doesNotMatch(title, /^\s|\s$|\s\s|\.$/, id);
  }
});

test("a requirement is a whole sentence, an answer or a refusal ends one", () => {
  for (const { id, kind, title } of rows) {
    assert.match(title, kind === "requirement" ? /^[A-Z]/ : /^([a-z]|EPP )/, id);
  }
});

test("requirements keep clear of the ids of general refusals", () => {
  for (const { id, kind } of rows) if (kind === "requirement") assert.doesNotMatch(id, /^[^/]+\/\d/);
});
