import { canonical } from "../../xsd/canonical.ts";
import { type Element, readDocument } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";
import type { Instant } from "../registry/time.ts";
import type { Examination, SignatureFault } from "../registry/trademarks/trademarks.ts";
import { type Certificate, readCertificate } from "./certificate.ts";
import { whatIsSigned } from "./signature.ts";
import { type SignatureForm, signatureForm } from "./signature-form.ts";
import { contentOf, decoded, idOf, signedMark } from "./signed-mark.ts";

/** What an examination goes by. */
export interface Trust {
  /** The one authority whose validators are trusted. */
  readonly authority: Certificate;
  /** Serial numbers of the authority's revoked certificates. */
  readonly revokedCertificates: ReadonlySet<string>;
  /** From when on signed marks are revoked, by id. */
  readonly revokedMarks: ReadonlyMap<string, Instant>;
}

/**
 * Examines an encoded signed mark to an instant. The certificate must have been issued by the authority itself: there are
 * no chains. What the mark says is taken from what the signature covers, never from the document around it. RFC 7848.
 */
export function examine(encoded: string, now: Instant, trust: Trust): Examination {
  const bytes = decoded(encoded);
  if (bytes === undefined) return unreadable("encoding", "this is not base64");
  const reading = readDocument(bytes, signedMark);
  if (!reading.ok) return unreadable("content", reading.problems[0]?.message ?? reading.fault);
  const id = idOf(reading.root);
  const revoked = (trust.revokedMarks.get(id) ?? Number.POSITIVE_INFINITY) <= now;
  const form = signatureForm(reading.root);
  if ("problem" in form) return { kind: "read", id, revoked, faults: ["signature-invalid"] };
  const certificate = certificateOf(form);
  if (certificate === undefined) return unreadable("content", "the certificate in the signature cannot be read");
  const signed = signedContent(bytes, form, certificate);
  const mark = signed && contentOf(signed);
  const isWhole = mark?.id === id;
  const faults = [...certificateFaults(certificate, now, trust), ...(isWhole ? [] : (["signature-invalid"] as const))];
  return { kind: "read", id, revoked, faults, ...(mark && faults.length === 0 && { mark }) };
}

function unreadable(fault: "encoding" | "content", problem: string): Examination {
  return { kind: "unreadable", fault, problem };
}

function certificateOf({ certificate }: SignatureForm): Certificate | undefined {
  try {
    return readCertificate(Buffer.from(certificate, "base64"));
  } catch {
    return undefined;
  }
}

function signedContent(bytes: Uint8Array, { target }: SignatureForm, { key }: Certificate): Element | undefined {
  const texts = canonical(bytes, { ns: namespaces.dsig, name: "Signature" });
  const signed = texts && whatIsSigned(texts, target, key);
  return signed?.ns === signedMark.ns && signed.name === signedMark.name ? signed : undefined;
}

function certificateFaults(certificate: Certificate, now: Instant, trust: Trust): readonly SignatureFault[] {
  const isOurs = certificate.isIssuedBy(trust.authority);
  const both = [trust.authority, certificate];
  if (!isOurs) return [...validityFaults([certificate], now), "certificate-not-signed-by-authority"];
  const isRevoked = trust.revokedCertificates.has(certificate.serial);
  return [...validityFaults(both, now), ...(isRevoked ? (["certificate-revoked"] as const) : [])];
}

/** A certificate is taken for not valid yet, or else for expired, never for both. */
function validityFaults(certificates: readonly Certificate[], now: Instant): readonly SignatureFault[] {
  if (certificates.some(({ notBefore }) => now < notBefore)) return ["certificate-not-yet-valid"];
  return certificates.some(({ notAfter }) => now > notAfter) ? ["certificate-expired"] : [];
}
