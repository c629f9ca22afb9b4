import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { command, hello } from "../../steps/commands/session.ts";
import { placesOf } from "../../steps/support/addresses.ts";
import { demandedIn, readDemanded } from "../../steps/support/demanded.ts";
import { refuseToTouch } from "../../steps/support/left-alone.ts";
import { readSchemas } from "../../steps/support/schemas.ts";
import { hookFor } from "../../steps/support/steering.ts";
import { NotApplicable } from "../../steps/support/verdicts.ts";
import { readFrame } from "../../xsd/reader.ts";
import { namespaces, useSchemas } from "../../xsd/schemas.ts";
import { raw } from "../../xsd/write.ts";

const folder = mkdtempSync(join(tmpdir(), "eppraise-settings-"));
after(() => {
  useSchemas([]);
  rmSync(folder, { recursive: true, force: true });
});
const path = join(folder, "mine.yaml");

/** A command about an object. */
function about(verb: string, object: "domain" | "host" | "contact", name: string, attributes = ""): Buffer {
  const key = object === "contact" ? "id" : "name";
  const uri = namespaces[object];
  return Buffer.from(
    command(
      raw(
        `<${verb}${attributes}><${object}:${verb} xmlns:${object}="${uri}"><${object}:${key}>${name}</${object}:${key}></${object}:${verb}></${verb}>`,
      ),
      "ABC-1",
    ),
  );
}

test("nothing is changed that the profile says to leave alone", () => {
  const leaveAlone = ["*.demo.tld", "own.tld", "SH8013"];
  for (const [verb, object, name, attributes] of [
    ["delete", "domain", "own.tld"],
    ["delete", "domain", "OWN.tld"],
    ["update", "host", "ns1.demo.tld"],
    ["delete", "contact", "sh8013"],
    ["transfer", "domain", "a.b.demo.tld", ' op="request"'],
  ] as const)
    assert.throws(() => refuseToTouch(leaveAlone, about(verb, object, name, attributes)), NotApplicable, name);
  for (const [verb, object, name, attributes] of [
    ["info", "domain", "own.tld"],
    ["transfer", "domain", "own.tld", ' op="query"'],
    ["delete", "domain", "not-own.tld"],
    ["delete", "domain", "demo.tld"],
  ] as const)
    refuseToTouch(leaveAlone, about(verb, object, name, attributes));
  refuseToTouch(leaveAlone, Buffer.from(hello()));
  refuseToTouch(leaveAlone, Buffer.from("<no"));
});

const token = (content: string) =>
  `<t:allocationToken xmlns:t="${namespaces.allocationToken}">${content}</t:allocationToken>`;

test("a demanded element is put into its command, and into no other", () => {
  const elements = readDemanded({ "domain-create": token("abc"), login: token("xyz") }, path);
  const verb = (name: string) => `<${name}><domain:${name} xmlns:domain="${namespaces.domain}"/></${name}>`;
  assert.deepEqual(demandedIn(elements, verb("create")).map(String), [token("abc")]);
  assert.deepEqual(demandedIn(elements, "<login><clID>x</clID></login>").map(String), [token("xyz")]);
  assert.deepEqual(demandedIn(elements, verb("delete")), []);
  assert.deepEqual(demandedIn(elements, "<logout/>"), []);
});

test("a demanded element that no schema allows is refused before anything is sent, with its place", () => {
  const place = `${path}: demanded.domain-create: this cannot be sent: `;
  for (const xml of ["<a", token("<b/>"), '<x:y xmlns:x="urn:example:unknown"/>', "words"])
    assert.throws(
      () => readDemanded({ "domain-create": xml }, path),
      (error) => String(error).includes(place),
      xml,
    );
});

const own = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:own-1.0" elementFormDefault="qualified">
  <element name="client" type="token"/></schema>`;

test("a schema of the server's own makes its elements valid, and what breaks it is not", () => {
  writeFileSync(join(folder, "own.xsd"), own);
  const demanded = { "domain-create": '<o:client xmlns:o="urn:example:own-1.0">test</o:client>' };
  assert.throws(() => readDemanded(demanded, path));
  assert.deepEqual(
    readSchemas(["own.xsd"], path).map(({ ns }) => ns),
    ["urn:example:own-1.0"],
  );
  assert.ok(readDemanded(demanded, path)["domain-create"]);
  assert.throws(() => readDemanded({ login: '<o:other xmlns:o="urn:example:own-1.0"/>' }, path));
  assert.ok(readFrame(Buffer.from(hello())).ok, "the suite's own schemas are as they were");
  readSchemas([], path);
  assert.throws(() => readDemanded(demanded, path));
});

test("a schema that is none is refused with its place", () => {
  for (const [text, said] of [
    ["<a/>", "its document element is not xs:schema"],
    ["<a", "is no schema"],
    [own.replace("urn:example:own-1.0", namespaces.domain), `the suite has a schema of ${namespaces.domain} already`],
    [own.replace('type="token"', 'type="nothing"'), "schemas: they cannot be used together with the suite's"],
  ] as const) {
    writeFileSync(join(folder, "bad.xsd"), text);
    assert.throws(
      () => readSchemas(["bad.xsd"], path),
      (error) => String(error).includes(said),
      said,
    );
  }
  assert.throws(() => readSchemas(["nowhere.xsd"], path), /schemas\.0: nowhere\.xsd cannot be read/);
  assert.ok(readFrame(Buffer.from(hello())).ok);
});

test("a server is connected to at its first address or at all of them, by its name", async () => {
  const place = { host: "epp.registry.example", port: 700 };
  const resolver = async () => ["192.0.2.1", "2001:db8::1"];
  assert.deepEqual(await placesOf(place, "first", resolver), [place]);
  assert.deepEqual(await placesOf(place, "all", resolver), [
    { host: "192.0.2.1", port: 700, serverName: "epp.registry.example" },
    { host: "2001:db8::1", port: 700, serverName: "epp.registry.example" },
  ]);
  const named = await placesOf({ ...place, serverName: "other.example" }, "all", resolver);
  assert.deepEqual(
    named.map(({ serverName }) => serverName),
    ["other.example", "other.example"],
  );
  const address = { host: "192.0.2.9", port: 700 };
  assert.deepEqual(await placesOf(address, "all", resolver), [address]);
  await assert.rejects(
    placesOf(place, "all", async () => []),
    /has no address/,
  );
});

test("each request beyond the wire belongs to a hook", () => {
  for (const [method, request, hook] of [
    ["GET", "/clock", "clock"],
    ["POST", "/clock/advance", "clock"],
    ["POST", "/reset", "reset"],
    ["POST", "/idle", "idle"],
    ["PATCH", "", "fixtures"],
    ["GET", "/objects/tlds/tld", "fixtures"],
    ["GET", "/objects/domains/a.tld", "look"],
    ["GET", "/history?object=domain", "look"],
    ["GET", "/ledger?server=1", "ledger"],
    ["POST", "/commands", "tool"],
    ["POST", "/jobs/bill-renewals", "tool"],
  ] as const)
    assert.equal(hookFor(method, request), hook, `${method} ${request}`);
});
