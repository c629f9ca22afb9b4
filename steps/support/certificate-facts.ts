import { createHash, X509Certificate } from "node:crypto";
import { HarnessError } from "./verdicts.ts";

const day = 24 * 60 * 60 * 1000;

/** What a fixture can say of a certificate. */
export interface CertificateFacts {
  readonly fingerprint: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: { readonly algorithm: string; readonly bits?: number; readonly curve?: string };
}

/**
 * What a registry would have on file of a certificate, if it were of another quality: `expired yesterday`, `valid for
 * 399 days`, `with an RSA key of 2047 bits`. The fingerprint is that of the certificate as it is.
 */
export function certificateFacts(pem: string, quality: string, now: string): CertificateFacts {
  const { raw } = new X509Certificate(pem);
  const present = Date.parse(now);
  const sound: CertificateFacts = {
    fingerprint: createHash("sha256").update(raw).digest("base64").replace(/=+$/, ""),
    ...validity(present - 30 * day, 90),
    key: { algorithm: "ec", curve: "prime256v1" },
  };
  return { ...sound, ...changed(quality, present) };
}

function changed(quality: string, now: number): Partial<CertificateFacts> {
  if (quality === "sound") return {};
  if (quality === "expired yesterday") return validity(now - 91 * day, 90);
  if (quality === "valid from tomorrow") return validity(now + day, 90);
  const span = /^(?:from (\S+) and )?valid for (\d+) days$/.exec(quality);
  if (span) return validity(span[1] === undefined ? now - 30 * day : Date.parse(span[1]), Number(span[2]));
  const rsa = /^with an RSA key of (\d+) bits$/.exec(quality);
  if (rsa) return { key: { algorithm: "rsa", bits: Number(rsa[1]) } };
  const curve = /^with a key on curve (\S+)$/.exec(quality);
  if (curve?.[1] !== undefined) return { key: { algorithm: "ec", curve: curve[1] } };
  if (quality === "with an Ed25519 key") return { key: { algorithm: "ed25519" } };
  throw new HarnessError(`"${quality}" is no quality of a certificate that the suite knows`);
}

function validity(from: number, days: number): Pick<CertificateFacts, "notBefore" | "notAfter"> {
  return { notBefore: new Date(from).toISOString(), notAfter: new Date(from + days * day).toISOString() };
}
