import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TrademarkAuthority } from "../../../simulator/trademarks/authority.ts";
import { readCertificate, serialOf } from "../../../simulator/trademarks/certificate.ts";
import { readClaims, writeClaims } from "../../../simulator/trademarks/lists/claims.ts";
import { readRevocations } from "../../../simulator/trademarks/lists/revocations.ts";
import { readRevokedMarks, writeRevokedMarks } from "../../../simulator/trademarks/lists/revoked-marks.ts";
import { authority, day, now, trust, validator, validity } from "./authorities.ts";

const claims = "1,2026-01-15T12:00:00.0Z\nDNL,lookup-key,insertion-datetime\nshop,2026/A/1,2026-01-01T00:00:00.0Z\n";

describe("the list of claimed labels", () => {
  it("gives the key of each label, and the time when it was made", () => {
    const { created, keys } = readClaims(claims);
    assert.equal(created, now);
    assert.deepEqual([...keys], [["shop", "2026/A/1"]]);
  });

  it("may be empty, have other line ends, and lack the last one", () => {
    assert.equal(readClaims(claims.split("\n").slice(0, 2).join("\n")).keys.size, 0);
    assert.equal(readClaims(claims.replaceAll("\n", "\r\n").trimEnd()).keys.size, 1);
  });

  it("reads what it writes", () => {
    const list = {
      created: now,
      keys: new Map([
        ["shop", "1"],
        ["xn--abc-xyz", "2"],
      ]),
    };
    assert.deepEqual(readClaims(writeClaims(list)), list);
  });

  const broken = {
    "line 1: version": claims.replace("1,", "2,"),
    "line 1: it must have": claims.replace("1,2026", "1,1,2026"),
    'line 1: "yesterday" is not a time': claims.replace("2026-01-15T12:00:00.0Z", "yesterday"),
    "line 2: the columns": claims.replace("DNL,lookup-key", "DNL,key"),
    "line 3: it must have 3 fields": `${claims.split("\n").slice(0, 2).join("\n")}\nshop,`,
    'line 3: "2026-01-01T00:0" is not a time': claims.slice(0, -8),
    "line 4: it must have 3 fields": claims.replace(/\n$/, "\n\n\n"),
  };
  for (const [message, text] of Object.entries(broken))
    it(`is refused: ${message}`, () => {
      assert.throws(
        () => readClaims(text),
        (error: Error) => error.message.startsWith(message),
      );
    });

  it("is refused when it is cut off anywhere within a row", () => {
    const start = claims.indexOf("shop") + 1;
    for (let end = start; end < claims.length - 1; end++) assert.throws(() => readClaims(claims.slice(0, end)));
  });
});

describe("the list of revoked marks", () => {
  it("reads what it writes", () => {
    const list = {
      created: now,
      since: new Map([
        ["1-1", now - day],
        ["1-2", now + day],
      ]),
    };
    assert.deepEqual(readRevokedMarks(writeRevokedMarks(list)), list);
  });
});

describe("the list of revoked certificates", () => {
  it("gives the serial numbers", async () => {
    const list = await authority.revocations([validator], now - day, now + day);
    assert.deepEqual(await readRevocations(Buffer.from(list), trust.authority), {
      created: now - day,
      nextUpdate: now + day,
      serials: new Set([serialOf(validator.serial)]),
    });
  });

  it("may come as it is, without armour", async () => {
    const list = await authority.revocations([], now, now + day);
    const bytes = Buffer.from(list.replace(/-----[^-]+-----|\s/g, ""), "base64");
    assert.equal((await readRevocations(bytes, trust.authority)).serials.size, 0);
  });

  it("is refused when another authority signed it, even one of the same name", async () => {
    const other = await TrademarkAuthority.create("Other", validity);
    const twin = await TrademarkAuthority.create("Test Trademark Authority", validity);
    const lists = await Promise.all([other, twin].map((one) => one.revocations([], now, now + day)));
    const [named = "", signed = ""] = lists;
    await assert.rejects(readRevocations(Buffer.from(named), trust.authority), /issued by CN=Other/);
    await assert.rejects(readRevocations(Buffer.from(signed), trust.authority), /signature is not the authority's/);
    await readRevocations(Buffer.from(named), readCertificate(other.certificate));
  });

  it("is refused when it is none, or cut off", async () => {
    const list = Buffer.from(await authority.revocations([validator], now, now + day));
    for (const bytes of [Buffer.from("hello"), Buffer.alloc(0), list.subarray(0, list.length / 2)])
      await assert.rejects(readRevocations(bytes, trust.authority), /no list of revoked certificates|signature/);
  });
});
