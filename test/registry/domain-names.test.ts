import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { domainName } from "../../simulator/registry/domain-names.ts";
import { idnTest, nameTests } from "../../simulator/registry/name-tests.ts";
import type { Tld } from "../../simulator/registry/objects/index.ts";
import type { Request } from "../../simulator/registry/request.ts";
import { Table } from "../../simulator/registry/table.ts";

const tlds = new Table(
  new Map(
    ["tld", "co.tld", "org.other"].map((name) => [
      name,
      { name, idnTables: ["extended_latin", "ja"] } as unknown as Tld,
    ]),
  ),
);

/** The first fault of a name. */
function fault(name: string): string | undefined {
  const parsed = domainName(name, tlds);
  const request = { registry: { tlds } } as unknown as Request;
  return [...nameTests, idnTest].find(({ fails }) => fails(parsed, request))?.reason;
}

describe("names", () => {
  const faults: Readonly<Record<string, readonly string[]>> = {
    "bad-domain-name-character": ["$.tld", "UPPER.tld", "a_b.tld", "müller.tld", " a.tld", "a.tld "],
    "bad-domain-name-parts-count": ["tld", "example", "a.b.tld", "a.b.co.tld"],
    "empty-domain-name-part": ["example.", ".example.tld", "foo..tld"],
    "domain-label-too-long": [`${"a".repeat(64)}.tld`, `${"a".repeat(66)}.elsewhere`],
    "leading-dash": ["-example.tld", "-example.elsewhere", "-a-.tld"],
    "trailing-dash": ["example-.tld", "xn--.tld", "xn--abcd-.tld"],
    "invalid-punycode": ["xn--abcd.tld", "xn--abcd.elsewhere"],
    "dashes-in-third-and-fourth": ["ab--cd.tld"],
    "domain-name-exists-as-tld": ["co.tld", "org.other"],
    "tld-does-not-exist": ["example.elsewhere", "example.other", "a.b.123"],
    "invalid-idn-domain-label": ["xn--80a.tld"],
  };
  for (const [reason, names] of Object.entries(faults))
    for (const name of names) it(`${name} has the fault ${reason}`, () => assert.equal(fault(name), reason));

  for (const name of [
    "example.tld",
    "example.co.tld",
    "a.org.other",
    `${"a".repeat(63)}.tld`,
    "xn--q9jyb4c.tld",
    "a-b.tld",
  ])
    it(`${name} is in order`, () => assert.equal(fault(name), undefined));

  it("lie below the longest top-level domain that fits", () => {
    assert.equal(domainName("example.co.tld", tlds).tld?.name, "co.tld");
    assert.equal(domainName("co.tld", tlds).tld?.name, "tld");
  });
});
