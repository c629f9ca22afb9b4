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
  #serial: number;

  private constructor(root: x509.X509Certificate, keys: webcrypto.CryptoKeyPair, serial = 1) {
    this.#serial = serial;
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

  /** An authority that was kept: it goes on issuing certificates. */
  static async restore({ certificate, key }: Credential): Promise<Authority> {
    const root = new x509.X509Certificate(certificate);
    const [pkcs8] = x509.PemConverter.decode(key);
    if (pkcs8 === undefined) throw new Error("this is no private key in PEM form");
    const privateKey = await webcrypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]);
    const publicKey = (await root.publicKey.export(algorithm, ["verify"], webcrypto as never)) as webcrypto.CryptoKey;
    // Its serial numbers are not known any more: those from now on are larger.
    return new Authority(root, { privateKey, publicKey }, Date.now());
  }

  /** Its certificate and private key, to be kept. */
  async credential(): Promise<Credential> {
    return { certificate: this.certificate, key: await pemOf(this.#keys.privateKey) };
  }

  /** Until when its certificate is valid. */
  get notAfter(): Date {
    return this.#root.notAfter;
  }

  /** Issues a certificate with a key of its own. Valid for 90 days unless it is said otherwise. */
  async issue({ commonName, hosts = [], notBefore, notAfter }: CertificateRequest): Promise<Credential> {
    const keys = await newKeys();
    const names = hosts.map((host) => ({
      type: /^[\d.]+$|:/.test(host) ? ("ip" as const) : ("dns" as const),
      value: host,
    }));
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: hexadecimal(++this.#serial),
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

/** Whole octets. */
function hexadecimal(number: number): string {
  const digits = number.toString(16);
  return digits.padStart(digits.length + (digits.length % 2), "0");
}
