import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadProfile, ProfileError } from "../../steps/support/profile/index.ts";
import { resolveSubject } from "../../steps/support/subject.ts";
import { folder } from "./program.ts";

const sound = "name: mine\ntarget: { host: epp.example, port: 700 }\n";

/** What is said of a profile with this text. */
function complaint(path: string, text: string): string {
  writeFileSync(path, text);
  try {
    loadProfile(path);
  } catch (error) {
    assert.ok(error instanceof ProfileError);
    return error.message;
  }
  throw new Error("it was accepted");
}

test("a profile that cannot be used is refused with the place and what to do", (context) => {
  const path = join(folder(context), "mine.yaml");
  assert.throws(() => loadProfile(path), /mine\.yaml: there is no such file$/);
  assert.match(complaint(path, "name: [\n"), /mine\.yaml: .* at line \d/s);
  assert.match(complaint(path, sound), /capabilities: this is missing/);
  assert.match(complaint(path, `${sound}capabilities: [contcts]\n`), /there is no "contcts", did you mean "contacts"/);
  assert.match(complaint(path, `${sound}capabilities: [7]\n`), /there is no 7; there is contacts, /);
  assert.match(complaint(path, `${sound}capabilities: []\npolcy: {}\n`), /polcy: unknown key, did you mean "policy"/);
  assert.match(complaint(path, "name: x\ntarget: bultin\ncapabilities: []\n"), /target: write "builtin", or host and/);
  const target = (inner: string) => complaint(path, `name: x\ntarget: ${inner}\ncapabilities: []\n`);
  assert.match(target("{ host: x, prot: 7 }"), /target\.prot: unknown key, did you mean "port"/);
  assert.match(target("{ port: 7 }"), /target\.host: this is missing/);
});

test("a secret that is not there is named with its place", (context) => {
  const path = join(folder(context), "mine.yaml");
  const account = "{ id: registrar-a, password: { env: EPPRAISE_TEST_UNSET }, certificate: a.pem, key: a.key }";
  writeFileSync(path, `${sound}capabilities: []\nregistrars:\n  A: ${account}\n`);
  const subject = () => resolveSubject(loadProfile(path), path);
  assert.throws(subject, /registrars\.A\.password: the environment variable EPPRAISE_TEST_UNSET is not set/);
  process.env.EPPRAISE_TEST_UNSET = "secret";
  context.after(() => delete process.env.EPPRAISE_TEST_UNSET);
  assert.throws(subject, /registrars\.A\.certificate: a\.pem cannot be read/);
});
