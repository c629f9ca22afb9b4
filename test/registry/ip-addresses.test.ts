import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readIpAddress } from "../../simulator/registry/ip-addresses.ts";

describe("reading an IP address", () => {
  const forms = {
    "192.0.2.1": ["v4", "192.0.2.1"],
    "::ffff:192.0.2.1": ["v4", "192.0.2.1"],
    "1080:0:0:0:8:800:200C:417A": ["v6", "1080::8:800:200c:417a"],
    "2001:db8:0:1:1:1:1:1": ["v6", "2001:db8:0:1:1:1:1:1"],
    "fe80::1%eth0": ["v6", "fe80::1"],
    "64:ff9b::192.0.2.33": ["v6", "64:ff9b::c000:221"],
  };
  for (const [text, [version, address]] of Object.entries(forms))
    it(`${text} is ${address}`, () => assert.deepEqual(readIpAddress(text), { version, address }));

  for (const text of [
    "0x7f.1",
    "192.0.2.01",
    "192.0.2.1%eth0",
    "[::1]",
    "::ffff:192.0.2.01",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "256.0.0.1",
    "12345::",
    "192.0.2",
    "host",
    "1::2::3",
    "",
  ])
    it(`${text || "nothing"} is none`, () => assert.equal(readIpAddress(text), undefined));
});
