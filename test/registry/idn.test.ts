import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeLabel } from "../../simulator/registry/idn/decode-label.ts";
import { japanese } from "../../simulator/registry/idn/japanese.ts";
import { latin } from "../../simulator/registry/idn/latin.ts";
import { idnTableNames, idnTableOf } from "../../simulator/registry/idn/tables.ts";

function table(label: string): string | undefined {
  const ascii = new URL(`http://${label}.example`).hostname.replace(/\.example$/, "");
  return idnTableOf(ascii, idnTableNames);
}

describe("tables of characters", () => {
  it("have as many characters as were published", () => {
    assert.equal(latin.size, 131);
    assert.equal(japanese.size, 6571);
  });

  it("have the kanji of JIS X 0208 in their order", () => {
    const decoder = new TextDecoder("euc-jp", { fatal: true });
    for (let row = 16; row <= 84; row++) {
      const last = row === 47 ? 51 : row === 84 ? 6 : 94;
      const bytes = Uint8Array.from({ length: last * 2 }, (_, at) => (at % 2 === 0 ? 0xa0 + row : 0xa1 + (at >> 1)));
      for (const kanji of decoder.decode(bytes)) assert.ok(japanese.has(kanji.codePointAt(0) ?? 0), kanji);
    }
  });

  for (const label of ["foo", "12379foar", "abcdefghæ", "a-b"])
    it(`take ${label} for Latin`, () => assert.equal(table(label), "extended_latin"));

  for (const label of [
    "みんな",
    "みんなアシヨわみけabc",
    "あいう〆",
    "〆わをん",
    "1000万円",
    "example・例",
    "〆切・明日",
    "visaクレジットカード",
    "らーめん",
    "カレー・ライスaaaaaaaa",
  ])
    it(`take ${label} for Japanese`, () => assert.equal(table(label), "ja"));

  for (const label of [
    "みんなアシヨわみけæ",
    "aЖЗ",
    "eco・driving",
    "・ー・",
    "〆〆example・・",
    "abc〆",
    "〆xyz",
    "カレー・ライスaaaaaaaaa",
    "aー",
    "-ー",
    "0ー",
  ])
    it(`refuse ${label}`, () => assert.equal(table(label), undefined));

  it("are tried in the order of the top-level domain", () => {
    assert.equal(idnTableOf("abc", ["ja", "extended_latin"]), "ja");
    assert.equal(idnTableOf("abc", ["ja"]), "ja");
    assert.equal(idnTableOf("xn--q9jyb4c", ["extended_latin"]), undefined);
  });
});

describe("labels that begin with xn--", () => {
  it("are decoded", () => assert.equal(decodeLabel("xn--q9jyb4c"), "みんな"));
  it("are refused where they cannot be", () => {
    assert.equal(decodeLabel("xn--abcd"), undefined);
    assert.equal(decodeLabel("xn--"), undefined);
  });
  it("are refused where they hide hyphens in the third and fourth place", () => {
    assert.equal(decodeLabel("xn--ab---epa"), undefined);
  });
  it("leave other labels as they are", () => assert.equal(decodeLabel("plain"), "plain"));
});
