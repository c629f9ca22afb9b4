import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type RrpAnswer, readRrpAnswer, rrpSummary, valuesOf } from "../../steps/support/rrp-answer.ts";
import { maskRrp } from "../../steps/support/rrp-mask.ts";

function read(...lines: readonly string[]): RrpAnswer {
  return readRrpAnswer({ kind: "document", document: Buffer.from([...lines, ".", ""].join("\r\n"), "latin1") });
}

describe("an RRP answer", () => {
  test("has a code, a phrase and attributes, whose values may have colons", () => {
    const answer = read("213 Name server not available", "ipAddress:198.41.3.7", "ipAddress:2001:503::1");
    assert.equal(answer.code, 213);
    assert.equal(answer.phrase, "Name server not available");
    assert.deepEqual(valuesOf(answer, "IPAddress"), ["198.41.3.7", "2001:503::1"]);
    assert.deepEqual(answer.problems, []);
  });

  test("gives an attribute by either form of its name", () => {
    const answer = read("200 ok", "RegistrationExpirationDate:a", "created date:b");
    assert.deepEqual(valuesOf(answer, "registration expiration date"), ["a"]);
    assert.deepEqual(valuesOf(answer, "CreatedDate"), ["b"]);
    assert.deepEqual(valuesOf(answer, "updated date"), []);
  });

  test("is a banner where it names the protocol", () => {
    const answer = read("TEST RRP Server version 1.1.0", "Wed Mar 05 09:30:00 UTC 2003");
    assert.equal(answer.isBanner, true);
    assert.equal(rrpSummary(answer), "a banner");
    assert.deepEqual(answer.problems, []);
  });

  test("tells what is wrong with its form", () => {
    assert.match(read("all is well").problems.join(), /neither a banner nor code and text/);
    assert.match(read("200").problems.join(), /neither a banner nor code and text/);
    assert.match(read("200 ok", "no attribute").problems.join(), /"no attribute" is no line/);
    assert.match(read("200 ok", "registrar:\xe9").problems.join(), /not printable ASCII/);
    const bare = readRrpAnswer({ kind: "document", document: Buffer.from("200 ok\n.\r\n") });
    assert.deepEqual(bare.problems, ["a line does not end in CR LF"]);
  });
});

describe("passwords of RRP", () => {
  test("are hidden in what was sent, old and new, in any case", () => {
    const sent = "session\r\n-Id:regA\r\n-password:se:cret\r\n-NewPassword:other one\r\n.\r\n";
    assert.equal(maskRrp(sent), "session\r\n-Id:regA\r\n-password:*******\r\n-NewPassword:*********\r\n.\r\n");
  });

  test("leave everything else as it is", () => {
    const sent = "check\r\nEntityName:Domain\r\nDomainName:password.tld\r\n.\r\n";
    assert.equal(maskRrp(sent), sent);
  });
});
