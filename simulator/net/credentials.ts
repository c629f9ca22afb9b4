import { webcrypto } from "node:crypto";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

x509.cryptoProvider.set(webcrypto as never);

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const day = 24 * 60 * 60 * 1000;

/** A certificate with its private key, both PEM. */
export interface Credential {
  readonly certificate: string;
  readonly key: string;
}

/** What a certificate is to say. */
export interface CertificateRequest {
  readonly commonName: string;
  /** Names and addresses that a server answers to. */
  readonly hosts?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certification authority made for one run and thrown away with it. P-256. */
export class Authority {
  readonly certificate: string;
  readonly #root: x509.X509Certificate;
  readonly #keys: webcrypto.CryptoKeyPair;
  #serial = 1;

  private constructor(root: x509.X509Certificate, keys: webcrypto.CryptoKeyPair) {
    this.#root = root;
    this.#keys = keys;
    this.certificate = root.toString("pem");
  }

  static async create(commonName = "eppraise throw-away authority"): Promise<Authority> {
    const keys = await newKeys();
    const root = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: "01",
      name: `CN=${commonName}`,
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + 365 * day),
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 1, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return new Authority(root, keys);
  }

  /** Issues a certificate with a key of its own. Valid for 90 days unless it is said otherwise. */
  async issue({ commonName, hosts = [], notBefore, notAfter }: CertificateRequest): Promise<Credential> {
    const keys = await newKeys();
    const names = hosts.map((host) => ({
      type: /^[\d.]+$|:/.test(host) ? ("ip" as const) : ("dns" as const),
      value: host,
    }));
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: (++this.#serial).toString(16).padStart(2, "0"),
      subject: `CN=${commonName}`,
      issuer: this.#root.subject,
      notBefore: notBefore ?? new Date(Date.now() - day),
      notAfter: notAfter ?? new Date(Date.now() + 89 * day),
      signingAlgorithm: algorithm,
      publicKey: keys.publicKey,
      signingKey: this.#keys.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
        await x509.AuthorityKeyIdentifierExtension.create(this.#keys.publicKey),
        ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
      ],
    });
    return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
  }
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey("pkcs8", key);
  return x509.PemConverter.encode(bytes, "PRIVATE KEY");
}
