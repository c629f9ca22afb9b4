import assert from "node:assert/strict";
import { test } from "node:test";
import { refuseNames } from "../../steps/support/left-alone.ts";
import { mend, namesChangedBy } from "../../steps/support/rrp-command.ts";

const lines = ["add", "EntityName:Domain", "DomainName:a.tld", "NameServer:ns1.b.tld", "NameServer:ns2.b.tld"];

test("a line is given another value in its place, by its name in any case", () => {
  assert.deepEqual(mend(lines, new Map([["domainname", "b.tld"]]))[2], "domainname:b.tld");
});

test("lines of one name become one, or none", () => {
  assert.deepEqual(mend(lines, new Map([["NameServer", "ns3.b.tld"]])).slice(3), ["NameServer:ns3.b.tld"]);
  assert.deepEqual(mend(lines, new Map([["NameServer", "none"]])), lines.slice(0, 3));
});

test("a line that was not there is added at the end, options with their dash", () => {
  assert.equal(mend(lines, new Map([["-Period", "2"]])).at(-1), "-Period:2");
});

test("the command itself is replaced by name", () => {
  assert.deepEqual(mend(["ad", "x:y"], new Map([["command", "add"]])), ["add", "x:y"]);
});

test("a whole line where a name is meant is refused", () => {
  assert.throws(() => mend(lines, new Map([["-Period:1", "2"]])), /is a line, not the name of one/);
});

test("names that the profile says to leave alone are not changed, and may be asked about", () => {
  const octets = (verb: string) => `${verb}\r\nEntityName:Domain\r\nDomainName:shop.tld\r\n.\r\n`;
  for (const verb of ["add", "del", "mod", "RENEW", "transfer"])
    assert.deepEqual(namesChangedBy(octets(verb)), ["shop.tld"], verb);
  for (const verb of ["check", "status"]) assert.deepEqual(namesChangedBy(octets(verb)), [], verb);
  const renamed = "mod\r\nEntityName:NameServer\r\nNameServer:ns1.a.tld\r\nNewNameServer:ns1.b.tld\r\n.\r\n";
  assert.deepEqual(namesChangedBy(renamed), ["ns1.a.tld", "ns1.b.tld"]);
  assert.throws(() => refuseNames(["shop.*"], namesChangedBy(octets("del"))), /leave shop\.\* alone/);
});
