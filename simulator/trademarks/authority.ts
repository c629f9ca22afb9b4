import { webcrypto } from "node:crypto";
import { SignedXml } from "xml-crypto";
import type { Instant } from "../registry/time.ts";
import { type MarkContent, markDocument } from "./document.ts";
import { x509 } from "./x509.ts";

const rootAlgorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const validatorAlgorithm = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

const algorithms = {
  exclusive: "http://www.w3.org/2001/10/xml-exc-c14n#",
  enveloped: "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
  sha256: "http://www.w3.org/2001/04/xmlenc#sha256",
  rsaSha256: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
} as const;

/** From when to when something is valid. */
export interface Validity {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** Who signs marks: a certificate of the authority's with its private key, both PEM. */
export interface Validator {
  readonly certificate: string;
  readonly key: string;
  /** The certificate's serial number, hexadecimal. */
  readonly serial: string;
}

/** An authority for trademarks, made for tests: a root (P-256) that issues validators' certificates (RSA 2048). */
export class TrademarkAuthority {
  /** The root certificate, PEM. */
  readonly certificate: string;
  readonly #root: x509.X509Certificate;
  readonly #keys: webcrypto.CryptoKeyPair;
  #serial = 1;

  private constructor(root: x509.X509Certificate, keys: webcrypto.CryptoKeyPair) {
    this.certificate = root.toString("pem");
    this.#root = root;
    this.#keys = keys;
  }

  static async create(commonName: string, validity: Validity): Promise<TrademarkAuthority> {
    const keys = await webcrypto.subtle.generateKey(rootAlgorithm, true, ["sign", "verify"]);
    const root = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: "01",
      name: `CN=${commonName}`,
      ...dates(validity),
      signingAlgorithm: rootAlgorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return new TrademarkAuthority(root, keys);
  }

  /** Issues a validator's certificate. */
  async validator(commonName: string, validity: Validity): Promise<Validator> {
    const keys = await webcrypto.subtle.generateKey(validatorAlgorithm, true, ["sign", "verify"]);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: (++this.#serial).toString(16).padStart(2, "0"),
      subject: `CN=${commonName}`,
      issuer: this.#root.subject,
      ...dates(validity),
      signingAlgorithm: rootAlgorithm,
      publicKey: keys.publicKey,
      signingKey: this.#keys.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        await x509.AuthorityKeyIdentifierExtension.create(this.#keys.publicKey),
      ],
    });
    const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
    return { certificate: certificate.toString("pem"), key, serial: certificate.serialNumber };
  }

  /** The list of revoked certificates, PEM. */
  async revocations(revoked: readonly Validator[], made: Instant, nextUpdate: Instant): Promise<string> {
    const crl = await x509.X509CrlGenerator.create({
      issuer: this.#root.subject,
      thisUpdate: new Date(made),
      nextUpdate: new Date(nextUpdate),
      entries: revoked.map(({ serial }) => ({ serialNumber: serial, revocationDate: new Date(made) })),
      signingAlgorithm: rootAlgorithm,
      signingKey: this.#keys.privateKey,
    });
    // The library's own armour says "CRL", which other tools do not know. RFC 7468 section 6.
    return x509.PemConverter.encode(crl.rawData, "X509 CRL");
  }
}

/**
 * Signs a mark, and gives the document. As the clearinghouse does it: exclusive canonicalization, RSA with SHA-256, one
 * reference to the whole mark and one to the key's own element. RFC 7848 section 2.3.
 */
export function signMark(content: MarkContent, { certificate, key }: Validator): string {
  const signer = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: algorithms.rsaSha256,
    canonicalizationAlgorithm: algorithms.exclusive,
    keyInfoAttributes: { Id: `key-${content.id}` },
  });
  const digestAlgorithm = algorithms.sha256;
  signer.addReference({ xpath: "/*", transforms: [algorithms.enveloped, algorithms.exclusive], digestAlgorithm });
  signer.addReference({ xpath: "//*[local-name(.)='KeyInfo']", transforms: [algorithms.exclusive], digestAlgorithm });
  signer.computeSignature(markDocument(content), { prefix: "ds", location: { reference: "/*", action: "append" } });
  return signer.getSignedXml();
}

/** A document as it travels: base64 in lines of 76 characters. */
export function encodedMark(document: string): string {
  return (
    Buffer.from(document)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\n");
}

function dates({ notBefore, notAfter }: Validity) {
  return { notBefore: new Date(notBefore), notAfter: new Date(notAfter) };
}
