import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rrpWorld, Talk } from "./support.ts";

const a = () => Talk.as("regA");
const long = "x".repeat(63);

describe("what is no command", () => {
  for (const lines of [[], ["check domain"], ["-Id:regA"], ["EntityName:Domain"], ["chéck"]])
    test(`507 for ${JSON.stringify(lines)}`, () => assert.equal(a().say(...lines).code, 507));

  for (const word of ["sync", "restore", "poll", "checks", "constructor"])
    test(`500 for ${word}`, () => assert.equal(a().say(word).code, 500));
});

describe("lines that say nothing", () => {
  const faults = ["DomainName", "DomainName:", "a b:c", ":x", "-:x", "Domain Name:x.tld", "é:x", "Status:é"];
  for (const line of faults)
    test(`507 for ${JSON.stringify(line)}`, () => assert.equal(a().domain("check", "free.tld", line).code, 507));

  test("507 for what stands twice and may stand once", () => {
    assert.equal(a().domain("check", "free.tld", "DomainName:free.tld").code, 507);
    assert.equal(a().domain("check", "free.tld", "entityname:domain").code, 507);
    assert.equal(a().domain("add", "free.tld", "-Period:1", "-period:1").code, 507);
  });

  test("507 for a command that takes nothing, and for attributes of one that is about no object", () => {
    assert.equal(a().say("quit", "-Now:yes").code, 507);
    assert.equal(a().say("describe", "EntityName:Domain").code, 507);
    assert.equal(a().say("session", "Id:regA").code, 507);
  });
});

describe("what a command lacks, or has too much of", () => {
  test("508 without an entity, 502 with an unknown one, 504 without a name", () => {
    for (const command of ["add", "check", "del", "mod", "renew", "status", "transfer"]) {
      assert.equal(a().say(command, "DomainName:free.tld").code, 508, command);
      assert.equal(a().say(command, "EntityName:Contact", "DomainName:free.tld").code, 502, command);
      assert.equal(a().say(command, "EntityName:Domain").code, 504, command);
      assert.equal(a().domain(command, "free.tld", "Colour:blue").code, 503, command);
    }
  });

  test("502 where only a domain can be meant", () => {
    for (const command of ["renew", "transfer"]) assert.equal(a().nameServer(command, "ns.held-a.tld").code, 502);
  });

  test("503 for what belongs to the other entity", () => {
    assert.equal(a().domain("add", "free.tld", "IPAddress:198.41.1.11").code, 503);
    assert.equal(a().nameServer("check", "ns.held-a.tld", "DomainName:held-a.tld").code, 503);
  });

  test("options: 501 where there are codes for options, 507 elsewhere", () => {
    assert.equal(a().domain("status", "held-a.tld", "-Deep:yes").code, 501);
    assert.equal(a().domain("transfer", "held-b.tld", "-Reason:none").code, 501);
    assert.equal(a().say("describe", "-Colour:blue").code, 501);
    for (const command of ["add", "check", "del", "mod", "renew"])
      assert.equal(a().domain(command, "free.tld", "-Colour:blue").code, 507, command);
  });

  test("no more than thirteen name servers or addresses", () => {
    const thirteen = Array.from({ length: 13 }, (_, i) => `NameServer:ns${i}.held-a.tld`);
    assert.equal(a().domain("add", "free.tld", ...thirteen).code, 545);
    assert.equal(a().domain("add", "free.tld", ...thirteen, "NameServer:ns13.held-a.tld").code, 507);
    const addresses = Array.from({ length: 14 }, (_, i) => `IPAddress:198.41.1.${i + 1}`);
    assert.equal(a().nameServer("add", "ns.held-a.tld", ...addresses).code, 507);
    assert.equal(a().nameServer("add", "ns.held-a.tld", ...addresses.slice(1)).code, 200);
  });
});

describe("names", () => {
  for (const [name, code] of [
    ["free_.tld", 505],
    ["-free.tld", 505],
    ["free-.tld", 505],
    ["free..tld", 505],
    ["free", 541],
    ["a.free.tld", 541],
    [`x${long}.tld`, 541],
    [`${long}.tld`, 210],
    ["free.nowhere", 541],
    ["FREE.TLD", 210],
  ] as const)
    test(`${code} for a check of ${name}`, () => assert.equal(a().domain("check", name).code, code));

  test("a name server may have two labels or many", () => {
    assert.equal(a().nameServer("check", "held-a.tld").code, 212);
    assert.equal(a().nameServer("check", "a.b.c.d.held-a.tld").code, 212);
    assert.equal(a().nameServer("check", "ns").code, 541);
  });

  test("what looks encoded and is not: 510, and 541 before there was a code for it", () => {
    assert.equal(a().domain("add", "xn--abcdefg.tld").code, 510);
    assert.equal(a().nameServer("add", "xn--abcdefg.held-a.tld", "IPAddress:198.41.1.1").code, 510);
    assert.equal(Talk.as("regA", rrpWorld({ version: "1.1.0" })).domain("add", "xn--abcdefg.tld").code, 541);
  });
});

describe("values of options", () => {
  for (const [period, code] of [
    ["1", 200],
    ["10", 200],
    ["11", 541],
    ["99", 541],
    ["0", 541],
    ["05", 541],
    ["100", 541],
    ["five", 505],
    ["-1", 505],
    ["1.5", 505],
  ] as const)
    test(`${code} for a period of ${period}`, () =>
      assert.equal(a().domain("add", "free.tld", `-Period:${period}`).code, code));

  test("half of the pair of a renewal", () => {
    assert.equal(a().domain("renew", "held-a.tld", "-Period:1").code, 504);
    assert.equal(a().domain("renew", "held-a.tld", "-CurrentExpirationYear:2026").code, 504);
    assert.equal(a().domain("renew", "held-a.tld", "-Period:1", "-CurrentExpirationYear:26").code, 505);
  });

  test("neither yes nor no, and no protocol", () => {
    assert.equal(a().domain("transfer", "held-b.tld", "-Approve:maybe").code, 506);
    assert.equal(a().say("describe", "-Target:weather").code, 506);
    assert.equal(a().say("describe", "-target:PROTOCOL").code, 200);
  });

  test("passwords of 4 to 16 characters, ids of 1 to 128", () => {
    const session = (id: string, password: string) =>
      new Talk().say("session", `-Id:${id}`, `-Password:${password}`).code;
    assert.equal(session("regA", "abc"), 506);
    assert.equal(session("regA", "x".repeat(17)), 506);
    assert.equal(session("regA", "x".repeat(16)), 530);
    assert.equal(session("r".repeat(128), "password"), 530);
    assert.equal(session("r".repeat(129), "password"), 506);
    assert.equal(session("reg A", "password"), 506);
  });
});

describe("addresses", () => {
  for (const [address, code] of [
    ["198.41.1.11", 200],
    ["198.041.001.011", 200],
    ["256.1.1.1", 541],
    ["1.2.3", 505],
    ["host", 505],
    ["2001:503:0:0:0:0:0:30", 200],
    ["2001:503::30", 200],
    ["2001:503:A83E::2:30", 200],
    ["1:2:3:4:5:6:7::", 200],
    ["1::2::3", 505],
    ["1:2:3:4:5:6:7:8:9", 505],
    ["12345::", 505],
    ["::ffff:198.41.1.11", 505],
    ["fe80::1%eth0", 505],
    ["::1", 535],
    ["10.1.2.3", 535],
    ["127.0.0.1", 535],
    ["224.0.0.1", 535],
  ] as const)
    test(`${code} for ${address}`, () =>
      assert.equal(a().nameServer("add", "ns.held-a.tld", `IPAddress:${address}`).code, code));

  test("version 1.1.0 knows IPv4 only", () => {
    const talk = Talk.as("regA", rrpWorld({ version: "1.1.0" }));
    assert.equal(talk.nameServer("add", "ns.held-a.tld", "IPAddress:2001:503::30").code, 541);
  });
});

test("a status that is none of the six", () => {
  assert.equal(a().domain("mod", "held-a.tld", "Status:asleep").code, 541);
  assert.equal(a().domain("mod", "held-a.tld", "Status:registrar-lock").code, 200);
});
