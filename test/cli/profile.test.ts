import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadProfile, ProfileError } from "../../steps/support/profile/index.ts";
import { resolveSubject } from "../../steps/support/resolve-subject.ts";
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

test("a profile that cannot be read is refused with its line", (context) => {
  const path = join(folder(context), "mine.yaml");
  assert.throws(() => loadProfile(path), /mine\.yaml: there is no such file$/);
  assert.throws(() => loadProfile(folder(context)), /this is a folder; name a file$/);
  assert.match(complaint(path, "name: x\ntarget: [\n"), /mine\.yaml:3: /);
  assert.match(complaint(path, "name: x\nname: y\n"), /mine\.yaml:2: .*unique/);
});

/** What stands in a profile after name and target, and what is said of it after its path. */
const mistakes: readonly (readonly [text: string, said: string])[] = [
  ["", ": capabilities: this is missing"],
  ["capabilities: [contcts]", ':3: capabilities.0: there is no "contcts", did you mean "contacts"?'],
  ["capabilities: []\npolcy: {}", ':4: polcy: unknown key, did you mean "policy"?'],
  ["capabilities: []\npolicy:\n  maxChcks: 5", ':5: policy.maxChcks: unknown key, did you mean "maxChecks"?'],
  ["capabilities: []\npolicy: { maxChecks: many }", ':4: policy.maxChecks: this is to be a number, and it is "many"'],
  [
    "capabilities: []\npolicy: { idleTimeout: 1 hour }",
    ':4: policy.idleTimeout: "1 hour" is no length of time; write PT1H for an hour, P5D for five days',
  ],
  ["capabilities: []\nzones:\n  - nam: x", ":5: zones.0.name: this is missing"],
  ["capabilities: []\nzones:\n  - nam: x", ':5: zones.0.nam: unknown key, did you mean "name"?'],
  ["capabilities: []\nzones: [{ name: x }, { name: x }]", ":4: zones.1.name: zone x is named twice"],
  [
    "capabilities: []\nzones: [{ name: x, phase: sunris }]",
    ':4: zones.0.phase: there is no "sunris", did you mean "sunrise"?',
  ],
  [
    "capabilities: [clock]",
    ":3: capabilities.0: clock (lets the suite move its clock) needs `control` or `hooks.clock`",
  ],
  ["capabilities: []\nhooks: { clok: { command: [x] } }", ':4: hooks.clok: unknown key, did you mean "clock"?'],
  [
    "capabilities: []\nhooks: { clock: { command: x } }",
    ':4: hooks.clock.command: this is to be a list, and it is "x"',
  ],
  ["capabilities: []\nworld: x.yaml", ":4: world: this is for the built-in target only"],
  [
    "capabilities: []\nregistrars:\n  A:\n    id: one\n    password: secret",
    ":7: registrars.A.password: a secret never stands in a profile; write { env: NAME } or { file: path }",
  ],
  [
    "capabilities: []\nregistrars:\n  A: { id: one, password: { evn: X } }",
    ':5: registrars.A.password.evn: unknown key, did you mean "env"?',
  ],
  [
    "capabilities: []\nregistrars:\n  A: { id: one, password: { env: X }, key: a.key }",
    ":5: registrars.A: a certificate and its key go together; leave out both where the server asks for none",
  ],
  [
    "capabilities: []\nregistrars:\n  A: { id: one, password: { env: X } }\n  B: { id: one, password: { env: X } }",
    ":6: registrars.B.id: one is another registrar already",
  ],
  [
    "capabilities: []\nzones: [{ name: tld }]\nfixtures: { claimed: [a.tlx] }",
    ':5: fixtures.claimed.0: "a.tlx" is in none of the zones; is it in tld?',
  ],
  [
    "capabilities: []\ndemanded: { domain-creat: <x/> }",
    ':4: demanded.domain-creat: unknown key, did you mean "domain-create"?',
  ],
  ["capabilities: []\nnames: { leaveAlone: me }", ':4: names.leaveAlone: this is to be a list, and it is "me"'],
];

for (const [text, said] of mistakes)
  test(`of a profile it is said:${said}`, (context) => {
    const path = join(folder(context), "mine.yaml");
    const lines = complaint(path, `${sound}${text}\n`).split("\n");
    assert.ok(
      lines.some((line) => line.startsWith(`${path}${said}`)),
      lines.join("\n"),
    );
  });

test("of a target it is said what is meant", (context) => {
  const path = join(folder(context), "mine.yaml");
  const target = (inner: string) => complaint(path, `name: x\ntarget: ${inner}\ncapabilities: []\n`);
  assert.match(target("bultin"), /:2: target: write "builtin", or host and port of the server$/);
  assert.match(target("{ host: x, prot: 7 }"), /:2: target\.prot: unknown key, did you mean "port"/);
  assert.match(target("{ port: 7 }"), /:2: target\.host: this is missing/);
  assert.match(target("builtin"), /:2: target: the built-in target needs a fixture; name it in `world`/);
  assert.match(target("{ host: x, tlsVersions: [TLSv1.1] }"), /there is no "TLSv1\.1", did you mean "TLSv1\.\d"/);
});

test("all mistakes of a profile are told at once", (context) => {
  const path = join(folder(context), "mine.yaml");
  const text = `${sound}capabilities: [contcts]\npolcy: {}\ntimeouts: { answer: 0 }\n`;
  assert.deepEqual(
    complaint(path, text)
      .split("\n")
      .map((line) => line.slice(path.length).split(":")[1])
      .toSorted(),
    ["3", "4", "5"],
  );
});

test("a secret that is not there is named with its place", (context) => {
  const path = join(folder(context), "mine.yaml");
  const account = "{ id: registrar-a, password: { env: EPPRAISE_TEST_UNSET }, certificate: a.pem, key: a.key }";
  writeFileSync(path, `${sound}capabilities: []\nregistrars:\n  A: ${account}\n`);
  const subject = () => resolveSubject(loadProfile(path), path);
  assert.throws(subject, /registrars\.A\.password: the environment variable EPPRAISE_TEST_UNSET is not set/);
  process.env.EPPRAISE_TEST_UNSET = "much-too-long-for-it";
  assert.throws(subject, /registrars\.A\.password: it has 20 characters, and a login takes 6 to 16 of them/);
  process.env.EPPRAISE_TEST_UNSET = "secret";
  context.after(() => delete process.env.EPPRAISE_TEST_UNSET);
  assert.throws(subject, /registrars\.A\.certificate: a\.pem cannot be read/);
});
