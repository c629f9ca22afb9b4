import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync } from "node:crypto";
import { describe, it } from "node:test";
import { SignedXml } from "xml-crypto";
import { markDocument } from "../../../simulator/trademarks/document.ts";
import { faultsOf, signedDocument, validator, validity } from "./authorities.ts";

const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
const rsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

interface Signing {
  readonly xpath?: string;
  readonly also?: string;
  readonly transforms?: readonly string[];
  readonly digest?: string;
  readonly method?: string;
  readonly canonicalization?: string;
  readonly key?: string;
}

/** A mark that the validator's own key signed, but in another way than it should. */
function signedOtherwise(signing: Signing = {}, text = markDocument({ id: "1-1", labels: ["shop"], ...validity })) {
  const { xpath = "/*", also, transforms = [enveloped, exclusive], digest = sha256, method = rsaSha256 } = signing;
  const signer = new SignedXml({
    privateKey: signing.key ?? validator.key,
    publicCert: validator.certificate,
    signatureAlgorithm: method,
    canonicalizationAlgorithm: signing.canonicalization ?? exclusive,
  });
  signer.addReference({ xpath, transforms, digestAlgorithm: digest });
  if (also !== undefined) signer.addReference({ xpath: also, transforms: [exclusive], digestAlgorithm: digest });
  signer.computeSignature(text, { prefix: "ds", location: { reference: "/*", action: "append" } });
  return signer.getSignedXml();
}

const invalid = ["signature-invalid"];

describe("a mark that was changed after it was signed", () => {
  const changes: Readonly<Record<string, readonly [string | RegExp, string]>> = {
    "its label": [">shop<", ">shop-2<"],
    "one label more": ["<mark:label>", "<mark:label>bank</mark:label><mark:label>"],
    "its end": [/(<smd:notAfter>)20\d\d/, "$12099"],
    "its id": ["<smd:id>1-1<", "<smd:id>1-2<"],
    "its digest": [/(<ds:DigestValue>)./, "$1A"],
    "its signature": [/(<ds:SignatureValue>)..../, "$1AAAA"],
    "its key's id": [/Id="key-1-1"/, 'Id="other"'],
    "no key": [/<ds:KeyInfo.*<\/ds:KeyInfo>/s, ""],
    "a key without its certificate": [/<ds:X509Data>.*<\/ds:X509Data>/s, "<ds:KeyName>validator</ds:KeyName>"],
  };
  for (const [what, [from, to]] of Object.entries(changes))
    it(`is refused: ${what}`, () => {
      const document = signedDocument().replace(from, to);
      assert.notEqual(document, signedDocument());
      assert.deepEqual(faultsOf(document), invalid);
    });
});

describe("a signature in another form than a mark's", () => {
  it("is accepted over the whole mark alone, so that the others are refused for what they differ in", () => {
    assert.deepEqual(faultsOf(signedOtherwise()), []);
    assert.deepEqual(faultsOf(signedOtherwise({ method: rsaSha256.replace("sha256", "sha512") })), []);
    assert.deepEqual(faultsOf(signedOtherwise({ digest: sha256.replace("sha256", "sha512") })), []);
    const inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    assert.deepEqual(faultsOf(signedOtherwise({ canonicalization: inclusive })), []);
    assert.deepEqual(faultsOf(signedOtherwise({ transforms: [enveloped, inclusive] })), []);
  });

  const forms: Readonly<Record<string, Signing>> = {
    "over its key alone": { xpath: "//*[local-name(.)='KeyInfo']", transforms: [exclusive] },
    "over the whole twice": { also: "/*" },
    "without leaving itself out": { transforms: [exclusive] },
    "with SHA-1 digests": { digest: "http://www.w3.org/2000/09/xmldsig#sha1" },
    "with RSA and SHA-1": { method: "http://www.w3.org/2000/09/xmldsig#rsa-sha1" },
    "with RSA-PSS": { method: "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1" },
    "that keeps comments": { canonicalization: `${exclusive}WithComments` },
    "of somebody else": {
      key: generateKeyPairSync("rsa", { modulusLength: 2048 })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString(),
    },
  };
  for (const [what, form] of Object.entries(forms))
    it(`is refused: ${what}`, () => {
      assert.deepEqual(faultsOf(signedOtherwise(form)), invalid);
    });

  it("is refused: over another element, which would need an id that the schema does not know", () => {
    const xpath = "//*[local-name(.)='issuerInfo']";
    assert.deepEqual(faultsOf(signedOtherwise({ xpath, transforms: [exclusive] })), ["unreadable content"]);
    assert.deepEqual(faultsOf(signedOtherwise({ also: xpath })), ["unreadable content"]);
  });

  it("is refused: with the public key as the secret of a keyed hash", () => {
    const hmac = "http://www.w3.org/2000/09/xmldsig#hmac-sha1";
    const value = createHmac("sha1", validator.certificate).update("x").digest("base64");
    const document = signedDocument()
      .replace(rsaSha256, hmac)
      .replace(/(<ds:SignatureValue>)[^<]*/, `$1${value}`);
    assert.deepEqual(faultsOf(document), invalid);
  });

  it("is refused: with parameters of its method", () => {
    const document = signedDocument().replace(
      `<ds:SignatureMethod Algorithm="${rsaSha256}"/>`,
      `<ds:SignatureMethod Algorithm="${rsaSha256}"><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>`,
    );
    assert.deepEqual(faultsOf(document), invalid);
  });
});

describe("a signature that was moved", () => {
  const forged = markDocument({ id: "1-1", labels: ["bank"], ...validity });
  const inside = (content: string) => forged.replace("</smd:signedMark>", `${content}</smd:signedMark>`);
  const original = signedDocument();
  const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(original)?.[0] ?? "";

  it("is refused under another mark", () => {
    assert.deepEqual(faultsOf(inside(signature)), invalid);
  });

  const wrappedBy = (content: string) => {
    const object = `<ds:Object>${content}</ds:Object></ds:Signature>`;
    return inside(signature.replace("</ds:Signature>", object)).replace('id="_1-1"', 'id="_other"');
  };

  it("is refused with the mark that it is for tucked into an object", () => {
    assert.deepEqual(faultsOf(wrappedBy(original.replace(signature, ""))), ["unreadable content"]);
  });

  it("is refused with the whole signed document tucked into an object", () => {
    const renamed = original.replace('Id="key-1-1"', 'Id="key-2"').replace('URI="#key-1-1"', 'URI="#key-2"');
    assert.deepEqual(faultsOf(wrappedBy(renamed)), invalid);
  });

  it("is refused with the mark that it is for tucked into the key", () => {
    const bare = original.replace(signature, "");
    const wrapped = inside(signature.replace("</ds:KeyInfo>", `${bare}</ds:KeyInfo>`)).replace(
      'id="_1-1"',
      'id="_other"',
    );
    assert.deepEqual(faultsOf(wrapped), ["unreadable content"]);
  });

  it("is refused beside a second one", () => {
    const second = signature.replaceAll('Id="key-1-1"', 'Id="key-2"').replace('URI="#key-1-1"', 'URI="#key-2"');
    assert.deepEqual(faultsOf(original.replace("</smd:signedMark>", `${second}</smd:signedMark>`)), [
      "unreadable content",
    ]);
    const hidden = original.replace("</ds:Signature>", `<ds:Object>${second}</ds:Object></ds:Signature>`);
    assert.deepEqual(faultsOf(hidden), invalid);
  });

  it("is refused with two elements of the id that it refers to", () => {
    assert.deepEqual(faultsOf(original.replace('Id="key-1-1"', 'Id="_1-1"')), ["unreadable content"]);
  });

  it("counts nothing that stands outside of what it covers", () => {
    const document = original.replace("</ds:X509Data>", `</ds:X509Data><ds:KeyName>bank</ds:KeyName>`);
    assert.deepEqual(faultsOf(document), invalid);
  });
});
