import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodedMark, signMark, TrademarkAuthority } from "../../../simulator/trademarks/authority.ts";
import { readCertificate, serialOf } from "../../../simulator/trademarks/certificate.ts";
import { examine } from "../../../simulator/trademarks/examination.ts";
import { authority, day, examined, faultsOf, now, signedDocument, trust, validator, validity } from "./authorities.ts";

describe("a signed mark that is in order", () => {
  it("is read from what the signature covers", () => {
    assert.deepEqual(examined(signedDocument()), {
      kind: "read",
      id: "1-1",
      revoked: false,
      faults: [],
      mark: { id: "1-1", ...validity, labels: ["shop"] },
    });
  });

  for (const kind of ["trademark", "treatyOrStatute", "court"] as const)
    it(`may be about a ${kind}, with several labels`, () => {
      const document = signMark({ id: "1-1", labels: ["shop", "xn--abc-xyz"], ...validity, kind }, validator);
      const found = examined(document);
      assert.ok(found.kind === "read");
      assert.deepEqual(found.mark?.labels, ["shop", "xn--abc-xyz"]);
    });

  it("may be broken into lines, and lack its padding", () => {
    const text = encodedMark(signedDocument());
    const odd = `\t ${text.replaceAll("\n", "\r\n\t ").replace(/=+$/, "")} \n`;
    assert.deepEqual(examine(odd, now, trust), examine(text, now, trust));
  });

  it("is verified with comments, sections, another declaration and other quotes around", () => {
    const document = signedDocument()
      .replace("<mark:label>shop</mark:label>", "<mark:label><!-- x -->s<![CDATA[ho]]>&#112;</mark:label>")
      .replace('issuerID="1"', "issuerID='1'");
    const found = examined(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- a mark -->\n${document}\n`);
    assert.ok(found.kind === "read");
    assert.deepEqual(found.mark?.labels, ["shop"]);
  });
});

describe("a text that is no signed mark", () => {
  const problemOf = (text: string) => {
    const found = examine(text, now, trust);
    return found.kind === "unreadable" ? found.fault : "none";
  };

  for (const text of ["PHNtZD4*", "PHNt=ZD4", "PHNtZ", "PHNtZD4===", "PHNtZD4-"])
    it(`is not base64: ${text}`, () => {
      assert.equal(problemOf(text), "encoding");
    });

  const contents = {
    "nothing at all": "",
    "no XML": "a mark",
    "another document": '<hello xmlns="urn:ietf:params:xml:ns:epp-1.0"/>',
    "a mark without its signature": signedDocument().replace(/<ds:Signature.*<\/ds:Signature>/s, ""),
    "a mark with a document type": `<!DOCTYPE a [<!ENTITY b "c">]>${signedDocument()}`,
    "a mark that breaks its schema": signedDocument().replace("<smd:org>", "<smd:what/><smd:org>"),
    "a mark with a broken certificate": signedDocument().replace(/(<ds:X509Certificate>)\w{40}/, "$1"),
  };
  for (const [what, text] of Object.entries(contents))
    it(`cannot be read: ${what}`, () => {
      assert.equal(problemOf(Buffer.from(text).toString("base64")), "content");
    });
});

describe("the list of revoked marks", () => {
  it("holds from the listed instant on", () => {
    const revokedMarks = new Map([["1-1", now]]);
    const at = (instant: number) => {
      const found = examined(signedDocument(), { revokedMarks }, instant);
      return found.kind === "read" && found.revoked;
    };
    assert.deepEqual([at(now - 1), at(now), at(now + 1)], [false, true, true]);
  });

  it("is independent of the signature", () => {
    const found = examined(signedDocument().replace(">shop<", ">shop-2<"), { revokedMarks: new Map([["1-1", now]]) });
    assert.ok(found.kind === "read");
    assert.deepEqual([found.revoked, found.faults, found.mark], [true, ["signature-invalid"], undefined]);
  });
});

describe("the certificate that signed a mark", () => {
  it("must be valid at the instant", () => {
    const at = (instant: number) => faultsOf(signedDocument(), {}, instant);
    assert.deepEqual(at(validity.notBefore - 1000), ["certificate-not-yet-valid"]);
    assert.deepEqual(at(validity.notBefore), []);
    assert.deepEqual(at(validity.notAfter), []);
    assert.deepEqual(at(validity.notAfter + 1000), ["certificate-expired"]);
  });

  it("needs an authority that is valid at the instant", async () => {
    const old = await TrademarkAuthority.create("Old", { notBefore: now - 9 * day, notAfter: now - day });
    const document = signedDocument(await old.validator("Validator", validity));
    assert.deepEqual(faultsOf(document, { authority: readCertificate(old.certificate) }), ["certificate-expired"]);
  });

  it("must be the authority's", async () => {
    const other = await TrademarkAuthority.create("Other Authority", validity);
    const document = signedDocument(await other.validator("Validator", validity));
    assert.deepEqual(faultsOf(document), ["certificate-not-signed-by-authority"]);
  });

  it("must be signed by the authority's key, not by one of the same name", async () => {
    const twin = await TrademarkAuthority.create("Test Trademark Authority", validity);
    const document = signedDocument(await twin.validator("Test Validator", validity));
    assert.deepEqual(faultsOf(document), ["certificate-not-signed-by-authority"]);
  });

  it("may be expired and foreign at once", async () => {
    const other = await TrademarkAuthority.create("Other Authority", validity);
    const old = await other.validator("Validator", { notBefore: now - 9 * day, notAfter: now - day });
    assert.deepEqual(faultsOf(signedDocument(old)), ["certificate-expired", "certificate-not-signed-by-authority"]);
  });

  it("must not be on the authority's list of revoked ones", () => {
    const revokedCertificates = new Set([serialOf(validator.serial)]);
    assert.deepEqual(faultsOf(signedDocument(), { revokedCertificates }), ["certificate-revoked"]);
  });

  it("is not revoked for bearing the number of another authority's certificate", async () => {
    const other = await TrademarkAuthority.create("Other Authority", validity);
    const document = signedDocument(await other.validator("Validator", validity));
    const revokedCertificates = new Set([serialOf(validator.serial)]);
    assert.deepEqual(faultsOf(document, { revokedCertificates }), ["certificate-not-signed-by-authority"]);
  });

  it("may be revoked while the mark was changed", () => {
    const revokedCertificates = new Set([serialOf(validator.serial)]);
    const document = signedDocument().replace(">shop<", ">shop-2<");
    assert.deepEqual(faultsOf(document, { revokedCertificates }), ["certificate-revoked", "signature-invalid"]);
  });

  it("cannot be the root itself", () => {
    const root = authority.certificate.replace(/-----[^-]+-----|\s/g, "");
    const document = signedDocument().replace(/(<ds:X509Certificate>)[^<]*/, `$1${root}`);
    assert.ok(faultsOf(document).includes("signature-invalid"));
  });
});
