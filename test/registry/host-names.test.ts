import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  dnsForm,
  isTooLong,
  isTooShallow,
  isWellFormed,
  superordinateName,
  withoutRoot,
} from "../../simulator/registry/host-names.ts";

const operating =
  (...tlds: readonly string[]) =>
  (name: string) =>
    tlds.includes(name);

describe("the depth of a host's name", () => {
  const deep = ["ns1.example.com", "host.blogspot.com", "ns1.host.co.uk", "ns1.example.tld", "a_b.example.com"];
  const shallow = ["example.com", "com", "co.uk", "foo.co.uk", "example.tld", "localhost", "host.co.uk", "example.lol"];
  for (const name of deep)
    it(`${name} is deep enough`, () => assert.equal(isTooShallow(name, operating("tld")), false));
  for (const name of shallow)
    it(`${name} is too shallow`, () => assert.equal(isTooShallow(name, operating("tld")), true));

  it("is counted from the longest TLD of this registry", () => {
    assert.equal(isTooShallow("ns1.bar.tld", operating("tld", "bar.tld")), true);
    assert.equal(isTooShallow("ns1.bar.tld", operating("tld")), false);
    assert.equal(isTooShallow("ns1.a.bar.tld", operating("tld", "bar.tld")), false);
  });

  it("is counted from the public suffix even where this registry has a longer TLD", () =>
    assert.equal(isTooShallow("ns1.foo.how", operating("foo.how")), false));

  it("honours wildcards and exceptions of the list", () => {
    assert.equal(isTooShallow("a.b.ck", operating()), true);
    assert.equal(isTooShallow("ns1.a.b.ck", operating()), false);
    assert.equal(isTooShallow("city.kawasaki.jp", operating()), true);
  });

  it("does not count the dot at the end", () => assert.equal(isTooShallow("example.com.", operating()), true));
});

describe("the form of a host's name in the DNS", () => {
  it("has internationalised labels by their ASCII form", () =>
    assert.equal(dnsForm("ns1.çauçalito.みんな"), "ns1.xn--aualito-txac.xn--q9jyb4c"));
  it("is the name itself where that is ASCII", () =>
    assert.equal(dnsForm("ns1.xn--q9jyb4c.tld."), "ns1.xn--q9jyb4c.tld."));
  it("takes an ideographic full stop for a dot", () => assert.equal(dnsForm("ns1。example.tld"), "ns1.example.tld"));

  const impossible = [
    "ns1..example.com",
    ".example.com",
    ".",
    "-giga.mega.tld",
    "giga-.mega.tld",
    "ab--cd.example.com",
    "xn--a.example.com",
    "xn--!!!.example.com",
    `${"a".repeat(64)}.example.com`,
    "aא.example.com",
  ];
  for (const name of impossible) it(`${name} has none`, () => assert.equal(dnsForm(name), undefined));
});

describe("the characters of a host's name", () => {
  for (const name of ["a_b.example.com", "1.example.com", "a--b.example.com.", "ns1.xn--q9jyb4c"])
    it(`${name} may stand`, () => assert.equal(isWellFormed(name), true));
  const wrong = ["_a.example.com", "a_.example.com", "foo bar.example.com", "ns1.example.1com", "192.0.2.1"];
  for (const name of wrong) it(`${name} may not`, () => assert.equal(isWellFormed(name), false));
  it("more than 127 labels may not", () => {
    assert.equal(isWellFormed("a.".repeat(126).concat("b")), true);
    assert.equal(isWellFormed("a.".repeat(127).concat("b")), false);
  });
});

describe("the domain that a host belongs to", () => {
  const nested = operating("tld", "foo.tld", "bar.foo.tld");
  const cases = {
    "ns1.a.example.bar.foo.tld": "example.bar.foo.tld",
    "ns1.example.foo.tld": "example.foo.tld",
    "ns1.example.tld": "example.tld",
    "ns1.example.com": undefined,
  };
  for (const [name, domain] of Object.entries(cases))
    it(`of ${name} is ${domain ?? "none"}`, () => assert.equal(superordinateName(name, nested), domain));
  it("may be the host's own name", () =>
    assert.equal(superordinateName("ns1.foo.how", operating("foo.how")), "ns1.foo.how"));
});

it("254 characters are too many, 253 are not", () => {
  assert.equal(isTooLong("a".repeat(254)), true);
  assert.equal(isTooLong("a".repeat(253)), false);
});

it("the dot at the end is left off", () => assert.equal(withoutRoot("ns1.example.tld."), "ns1.example.tld"));
