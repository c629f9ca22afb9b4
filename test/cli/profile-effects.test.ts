import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { stringify } from "yaml";
import { namespaces } from "../../xsd/schemas.ts";
import { startRegistry } from "./registry.ts";
import { runHere, verdictsOf } from "./run-here.ts";
import { startScripted } from "./scripted-server.ts";

// What the keys of a profile change in a run. Those that need no server are tried in test/steps.

const greeting = [
  ["session/hello.feature"],
  "@session/greeting/data-collection-policy or @session/greeting/services",
] as const;

/** Runs scenarios against a server that takes everything, and gives what it was told. */
async function told(
  context: TestContext,
  profile: Readonly<Record<string, unknown>>,
  places: readonly string[],
  tags?: string,
): Promise<{ readonly documents: string; readonly verdicts: readonly string[] }> {
  let documents = "";
  const server = await startScripted(context, {
    extensions: [namespaces.allocationToken, "urn:example:own-1.0"],
    onDocument: (text) => {
      documents += text;
    },
  });
  const path = join(server.folder, "profile.yaml");
  writeFileSync(join(server.folder, "own.xsd"), own);
  const account = (id: string) => ({ id, password: { file: "password" } });
  const usual = {
    name: "takes everything",
    target: { host: "127.0.0.1", port: server.port, authorities: ["authority.pem"] },
    registrars: { A: account("someone"), B: account("someone-else") },
    zones: [{ name: "tld" }],
    capabilities: ["contacts", "hosts"],
  };
  writeFileSync(path, stringify({ ...usual, ...profile }));
  return { verdicts: verdictsOf(await runHere(path, places, tags)), documents };
}

const own = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:own-1.0" elementFormDefault="qualified">
  <element name="client" type="token"/></schema>`;
const registration = ["domain/create/contacts-and-nameservers.feature"];

test("demanded elements are in their commands, and what the profile's schemas describe is declared", async (context) => {
  const element = '<o:client xmlns:o="urn:example:own-1.0">test</o:client>';
  const demanded = { "contact-create": element, login: element };
  const { documents } = await told(context, { demanded, schemas: ["own.xsd"] }, ["contact/create.feature"]);
  const having = documents.split("<?xml").filter((document) => document.includes(element));
  assert.ok(having.some((document) => document.includes("<login>")));
  assert.ok(having.some((document) => document.includes("<contact:create")));
  assert.ok(having.every((document) => /<login>|<contact:create/.test(document)));
  assert.match(documents, /<extURI>urn:example:own-1\.0<\/extURI>/);
  const without = await told(context, {}, ["contact/create.feature"]);
  assert.ok(!without.documents.includes("urn:example:own-1.0"), "what nobody describes is not declared");
});

test("a registry without contacts is not sent any, and name servers are attributes where it has no objects", async (context) => {
  const plain = await told(context, {}, registration);
  assert.match(plain.documents, /<domain:contact /);
  assert.match(plain.documents, /<domain:hostObj>/);
  const { documents } = await told(context, { capabilities: [], policy: { nameServers: "attributes" } }, registration);
  assert.match(documents, /<domain:create/);
  assert.doesNotMatch(documents, /<contact:|<host:|<domain:contact|<domain:registrant|<domain:hostObj>/);
  assert.match(documents, /<domain:hostAttr><domain:hostName>/);
});

test("pacing is held: what would send too much at once, or takes too many connections, is not applicable", async (context) => {
  const slow = await told(
    context,
    { pacing: { commandsPerSecond: 15 } },
    ["transport/framing.feature"],
    "@transport/framing/answers-in-order",
  );
  assert.deepEqual(slow.verdicts, [
    "not applicable: this sends 20 commands at once, and the profile's pacing allows 15",
  ]);
  const one = await told(context, { pacing: { sessions: 1 } }, ["session/sequence.feature"]);
  assert.ok(
    one.verdicts.includes(
      "not applicable: it takes more, and the profile's pacing allows registrar A 1 connection here",
    ),
  );
});

test("with one connection a registrar's preparations go over the one that it has", async (context) => {
  const registry = await startRegistry(context);
  const places = ["host/delete.feature"];
  const free = verdictsOf(await runHere(registry.profile({}), places));
  const held = await runHere(registry.profile({ pacing: { sessions: 1 } }), places);
  const lacking = "not applicable: it takes more, and the profile's pacing allows registrar A 1 connection here";
  assert.deepEqual(
    verdictsOf(held).filter((said) => said !== lacking),
    free,
  );
  const passed = held.filter(({ verdict }) => verdict === "passed");
  assert.ok(passed.length > 5, `${passed.length} passed`);
});

test("names to leave alone are not touched", async (context) => {
  const registry = await startRegistry(context);
  const places = ["domain/create/names.feature"];
  const verdicts = verdictsOf(await runHere(registry.profile({ names: { leaveAlone: ["*.tld"] } }), places));
  assert.ok(
    verdicts.some((said) => /^not applicable: the profile says to leave \*\.tld alone, and this is /.test(said)),
  );
  assert.ok(!verdicts.includes("failed"), verdicts.join("\n"));
});

test("what the server says of itself is held against the profile, where the profile says it", async (context) => {
  const registry = await startRegistry(context, { policy: { serverId: "another name", extensions: ["fee-1.0"] } });
  const said = async (policy: object) => verdictsOf(await runHere(registry.profile({ policy }), ...greeting));
  assert.deepEqual(await said({ extensions: ["fee-1.0"] }), ["passed"]);
  assert.deepEqual(await said({ serverName: "another name" }), ["passed"]);
  assert.deepEqual(await said({ serverName: "my name" }), ["failed"]);
});

test("lengths of time are those of the profile", async (context) => {
  const policy = { idleTimeout: "PT10M", deletionDelay: "PT3H" } as const;
  const registry = await startRegistry(context, { policy, clock: { runs: false } });
  writeFileSync(join(registry.folder, "token"), registry.admin.token);
  const profile = (more: object) =>
    registry.profile({
      control: { url: registry.admin.url, token: { file: "token" } },
      capabilities: ["contacts", "hosts", "poll", "clock", "idle", "reset"],
      policy: { ...policy, ...more },
    });
  const tried = async (place: string, tags: string, more: object) =>
    verdictsOf(await runHere(profile(more), [place], `${tags} and not @needs:fixtures and not @needs:look`));
  const idle = ["session/sequence.feature", "@needs:idle"] as const;
  assert.deepEqual(await tried(...idle, {}), ["passed"]);
  assert.deepEqual(await tried(...idle, { idleTimeout: "PT1H" }), ["failed"]);
  const deletion = ["contact/delete.feature", "@contact-delete/1001/pending and @needs:poll"] as const;
  assert.ok((await tried(...deletion, {})).includes("passed"));
  assert.ok((await tried(...deletion, { deletionDelay: "PT1H" })).includes("failed"));
});

test("versions of TLS and sizes of frames are tried as far as the server has them", async (context) => {
  const registry = await startRegistry(context);
  const target = { ...registry.epp, authorities: ["authority.pem"], tlsVersions: ["TLSv1.2"] };
  const profile = registry.profile({ target, policy: { maxFrameBytes: 4096 } });
  const verdicts = verdictsOf(await runHere(profile, ["transport/tls.feature", "transport/framing.feature"]));
  assert.deepEqual(verdicts, [
    "not applicable: the profile does not name TLSv1.3 among target.tlsVersions",
    "not applicable: the profile says that a frame has at most 4096 octets",
    "passed",
  ]);
});

test("a registrar without a certificate connects without one", async (context) => {
  const registry = await startRegistry(context, { policy: { certificatesRequired: false } });
  const account = (id: string) => ({ id, password: { file: `${id}.password` } });
  const registrars = { A: account("registrar-a"), B: account("registrar-b") };
  const tags = "not @needs:certificates";
  const verdicts = verdictsOf(
    await runHere(registry.profile({ registrars }), ["session/login/credentials.feature"], tags),
  );
  assert.ok(verdicts.includes("passed"), verdicts.join("\n"));
});
