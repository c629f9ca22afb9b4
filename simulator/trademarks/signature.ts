import type { KeyObject } from "node:crypto";
import { SignedXml } from "xml-crypto";
import { type Canonical, treeOf } from "../../xsd/canonical.ts";
import type { Element } from "../../xsd/reader.ts";
import { allowed } from "./signature-form.ts";

/** Shortest RSA key that a signature may be made with, in bits. */
const minRsaBits = 2048;

const transforms = [...allowed.canonicalization, "http://www.w3.org/2000/09/xmldsig#enveloped-signature"];

/**
 * Verifies a signature with a key, and gives what it covers: the signed mark without its signature, as it was digested.
 * Undefined when it does not hold. The key is the caller's; what the document says about keys is not looked at. The form
 * must have been checked before.
 */
export function whatIsSigned({ document, element }: Canonical, target: string, key: KeyObject): Element | undefined {
  if (key.asymmetricKeyType !== "rsa" || (key.asymmetricKeyDetails?.modulusLength ?? 0) < minRsaBits) return undefined;
  const verifier = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null });
  verifier.SignatureAlgorithms = only(verifier.SignatureAlgorithms, allowed.signature);
  verifier.HashAlgorithms = only(verifier.HashAlgorithms, allowed.digest);
  verifier.CanonicalizationAlgorithms = only(verifier.CanonicalizationAlgorithms, transforms);
  try {
    verifier.loadSignature(element);
    if (!verifier.checkSignature(document)) return undefined;
    const covered = verifier.getReferences().filter(({ uri }) => uri === target);
    const text = covered.length === 1 ? covered[0]?.signedReference : undefined;
    return text === undefined ? undefined : treeOf(text);
  } catch {
    // The library throws for a wrong signature as well as for one that it cannot make sense of.
    return undefined;
  }
}

function only<T>(known: Readonly<Record<string, T>>, uris: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(known).filter(([uri]) => uris.includes(uri)));
}
