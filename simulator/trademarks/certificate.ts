import { createPublicKey, type KeyObject, X509Certificate } from "node:crypto";
import type { Instant } from "../registry/time.ts";
import { x509 } from "./x509.ts";

/** A certificate, as far as the verification of signed marks looks at it. */
export interface Certificate {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** Serial number, hexadecimal, lower case, without leading zeros. */
  readonly serial: string;
  readonly key: KeyObject;
  /** Whether the certificate was issued and signed, directly, by another one. */
  isIssuedBy(other: Certificate): boolean;
  readonly native: X509Certificate;
  readonly parsed: x509.X509Certificate;
}

/** Reads a certificate: PEM, base64 of its DER form, or DER. Throws for anything else. */
export function readCertificate(text: string | Uint8Array): Certificate {
  const parsed = new x509.X509Certificate(typeof text === "string" ? text : new Uint8Array(text));
  const native = new X509Certificate(Buffer.from(parsed.rawData));
  return {
    notBefore: parsed.notBefore.getTime(),
    notAfter: parsed.notAfter.getTime(),
    serial: serialOf(parsed.serialNumber),
    key: createPublicKey(native.publicKey.export({ type: "spki", format: "pem" })),
    isIssuedBy: (other) => native.checkIssued(other.native) && native.verify(other.key),
    native,
    parsed,
  };
}

/** A serial number in the form of `Certificate.serial`. */
export function serialOf(hexadecimal: string): string {
  return hexadecimal.toLowerCase().replace(/^0+(?=.)/, "");
}
