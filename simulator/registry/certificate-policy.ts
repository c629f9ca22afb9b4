import type { CertificateFacts } from "./objects/index.ts";
import type { CertificatePolicy } from "./policy.ts";
import type { Instant } from "./time.ts";

const day = 24 * 60 * 60 * 1000;

/** What is wrong with a certificate on file, in the order in which it is told; nothing for a fingerprint alone. */
export function violations(certificate: CertificateFacts, policy: CertificatePolicy, now: Instant): readonly string[] {
  return [...validityViolations(certificate, policy, now), ...keyViolations(certificate, policy)];
}

function validityViolations({ notBefore, notAfter }: CertificateFacts, policy: CertificatePolicy, now: Instant) {
  const found: string[] = [];
  if (notBefore === undefined || notAfter === undefined) return found;
  if (notAfter < now) found.push("the certificate has expired");
  else if (notBefore > now) found.push("the certificate is not valid yet");
  const limit = notBefore >= policy.newRuleFrom ? policy.newMaxValidityDays : policy.maxValidityDays;
  const days = Math.floor(notAfter / day) - Math.floor(notBefore / day);
  if (days > limit) found.push(`the certificate is valid for ${days} days, more than ${limit}`);
  return found;
}

function keyViolations({ key }: CertificateFacts, policy: CertificatePolicy) {
  if (key === undefined) return [];
  if (key.algorithm === "rsa")
    return (key.bits ?? 0) < policy.minRsaBits
      ? [`the RSA key has ${key.bits ?? 0} bits, fewer than ${policy.minRsaBits}`]
      : [];
  if (key.algorithm === "ec")
    return policy.curves.includes(key.curve ?? "")
      ? []
      : [`the key's curve ${key.curve} is not among ${policy.curves.join(", ")}`];
  return [`the key is neither RSA nor ECDSA but ${key.algorithm}`];
}
