import assert from "node:assert/strict";
import { test } from "node:test";
import { refuseUnreachable } from "../../cli/test/reachable.ts";
import { ProfileError } from "../../steps/support/profile/index.ts";
import { resolveSubject } from "../../steps/support/resolve-subject.ts";
import { resolveRrp } from "../../steps/support/rrp-subject.ts";
import { startLineServer } from "./line-server.ts";
import { writtenProfile } from "./written-profile.ts";

const server = { name: "a server", target: { host: "epp.example", serverName: "registry" }, capabilities: ["rrp"] };

function resolved(rrp: object, capabilities = ["rrp"]) {
  return resolveRrp(writtenProfile({ ...server, capabilities, rrp }), "profile.yaml");
}

test("host and name of the certificate are those of EPP where they are left out", () => {
  const { destination } = resolved({}) ?? {};
  assert.deepEqual(destination, { host: "epp.example", port: 648, plain: false, serverName: "registry" });
  const own = resolved({ host: "rrp.example", port: 6480, plain: true, serverName: "lines" });
  assert.deepEqual(own?.destination, { host: "rrp.example", port: 6480, plain: true, serverName: "lines" });
});

test("passwords come from the environment, and one that is missing is told with its place", () => {
  process.env.RRP_SUBJECT_TEST = "secret";
  const registrars = { A: { id: "a", password: { env: "RRP_SUBJECT_TEST" } } };
  assert.deepEqual(resolved({ registrars })?.registrars, { A: { id: "a", password: "secret" } });
  const missing = { A: { id: "a", password: { env: "RRP_SUBJECT_TEST_MISSING" } } };
  assert.throws(
    () => resolved({ registrars: missing }),
    (error) => error instanceof ProfileError && /rrp\.registrars\.A\.password/.test(error.message),
  );
});

test("nothing is read of RRP where it is not claimed", () => {
  const registrars = { A: { id: "a", password: { env: "RRP_SUBJECT_TEST_MISSING" } } };
  assert.equal(resolved({ registrars }, ["hosts"]), undefined);
});

test("a server of RRP alone is looked for where it speaks RRP", async () => {
  const lines = await startLineServer({ greeting: [], answer: () => [] });
  const subject = resolveSubject(
    writtenProfile({ ...server, rrp: { host: "127.0.0.1", port: lines.port, plain: true } }),
    "profile.yaml",
  );
  await refuseUnreachable(subject);
  await lines.close();
  await assert.rejects(refuseUnreachable(subject), /127\.0\.0\.1:\d+ cannot be reached: .*rrp\.host and rrp\.port/s);
});
