import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { joinWaivers, loadProfile, readWaivers } from "../../steps/support/profile/index.ts";

const cwd = mkdtempSync(join(tmpdir(), "eppraise-keys-"));
after(() => rmSync(cwd, { recursive: true, force: true }));

function profile(more: object) {
  const path = join(cwd, "profile.yaml");
  writeFileSync(path, JSON.stringify({ name: "x", target: "builtin", capabilities: [], world: "w.yaml", ...more }));
  return loadProfile(path);
}
const waiver = {
  id: "W-1",
  row: "login/2306/unsupported-language",
  reason: "later",
  owner: "Ada",
  until: "2030-01-31",
};

test("other codes are taken where the standard leaves a choice, and only there", () => {
  const row = "login/2306/unsupported-language";
  assert.deepEqual(profile({ codes: { [row]: [2004, 2102] } }).codes[row], [2004, 2102]);
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ "login/2200/bad-registrar-password": [2201] }, /bad-registrar-password: the standard fixes this code \(rfc/],
    [
      { "login/2306/unsuported-language": [2004] },
      /there is no row .*, did you mean "login\/2306\/unsupported-language"/,
    ],
    [{ [row]: [1000] }, /1000 grants what the row says is otherwise; that takes a waiver/],
    [{ [row]: [2999] }, /2999 is no result code/],
    [{ "session/greeting/extensions": [2004] }, /this row is about no code/],
  ];
  for (const [codes, words] of cases) assert.throws(() => profile({ codes }), words);
});

test("a waiver says which row, why, on whose account and until when", () => {
  assert.deepEqual(profile({ waivers: [waiver] }).waivers, [waiver]);
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ ...waiver, until: "soon" }, /waivers\.0\.until: this is no date/],
    [{ ...waiver, row: "login/2306/x" }, /waivers\.0\.row: there is no row/],
    [{ ...waiver, reason: "" }, /waivers\.0\.reason/],
  ];
  for (const [one, words] of cases) assert.throws(() => profile({ waivers: [one] }), words);
  const { owner: _, ...nobody } = waiver;
  assert.throws(() => profile({ waivers: [nobody] }), /waivers\.0\.owner: this is missing/);
  assert.throws(() => profile({ waivers: [waiver, waiver] }), /two waivers are called "W-1"/);
});

test("waivers may be in a file of their own, and no row has two", () => {
  const path = join(cwd, "waivers.yaml");
  writeFileSync(path, `- ${JSON.stringify({ ...waiver, id: "W-2" })}\n`);
  const read = readWaivers(path);
  assert.equal(read[0]?.id, "W-2");
  assert.throws(() => joinWaivers([[waiver], read]), /two waivers are for login\/2306\/unsupported-language/);
  writeFileSync(path, "- id: W-3\n");
  assert.throws(() => readWaivers(path), /waivers\.yaml: 0\.row/);
  assert.throws(() => readWaivers(join(cwd, "none.yaml")), /none\.yaml: there is no such file/);
  assert.equal(profile({ waiversFile: "w.yaml" }).waiversFile, join(cwd, "w.yaml"));
});

test("rows where the standard leaves a choice count only where that is said", () => {
  assert.equal(profile({}).strict, false);
  assert.equal(profile({ strict: true }).strict, true);
});
