import { guard } from "../flow.ts";
import { at } from "../objects/index.ts";
import {
  examined,
  firstLabel,
  hasSignedMark,
  isBase64,
  type Registration,
  type TldOf,
  verifiedMark,
} from "./launch-data.ts";
import type { SignatureFault } from "./trademarks.ts";

/** Signed marks are for sunrise; superusers may give one at any time. */
export function signedMarksInSunrise(tldOf: TldOf) {
  return guard("signed-marks-only-during-sunrise", (request: Registration) => {
    const tld = tldOf(request);
    if (tld === undefined || request.superuser || !hasSignedMark(request)) return [];
    const phase = at(tld.phases, request.now);
    return phase === "sunrise" ? [] : [phase];
  });
}

const marksOf = ({ command }: Registration) => command.launch?.marks.filter(({ form }) => form !== "code") ?? [];

const onlyOne = guard("too-many-signed-marks", (request: Registration) => {
  const { length } = marksOf(request);
  return length > 1 ? [`${length} signed marks`] : [];
});

const isEncoded = guard("signed-marks-must-be-encoded", (request: Registration) =>
  marksOf(request).some(({ form }) => form === "signed") ? ["signedMark"] : [],
);

const encodingIsBase64 = guard(
  "signed-mark-encoding-not-base64",
  (request: Registration) => marksOf(request).flatMap(({ encoding }) => (isBase64(encoding) ? [] : [encoding ?? ""])),
  // Only an encoded mark has an encoding, and there is one mark only.
  ["signed-marks-must-be-encoded"],
);

const unreadable = (request: Registration, fault: "encoding" | "content") => {
  const examination = examined(request);
  return examination?.kind === "unreadable" && examination.fault === fault ? [examination.problem] : [];
};

const decodes = guard(
  "signed-mark-encoding-error",
  (request: Registration) => unreadable(request, "encoding"),
  // Only what claims to be base64 is decoded.
  ["signed-mark-encoding-not-base64"],
);

const parses = guard(
  "signed-mark-parsing-error",
  (request: Registration) => unreadable(request, "content"),
  // Only what could be decoded is parsed.
  ["signed-mark-encoding-error"],
);

const isNotRevoked = guard(
  "signed-mark-revoked",
  (request: Registration) => {
    const examination = examined(request);
    return examination?.kind === "read" && examination.revoked ? [examination.id] : [];
  },
  // What cannot be read has no id.
  ["signed-mark-parsing-error"],
);

/** A guard that nothing of one kind is wrong with signature or certificate. */
function sound<const F extends SignatureFault>(fault: F, excludes: readonly `signed-mark-${SignatureFault}`[] = []) {
  const offends = (request: Registration) => {
    const examination = examined(request);
    return examination?.kind === "read" && examination.faults.includes(fault) ? [examination.id] : [];
  };
  return guard(`signed-mark-${fault}`, offends, excludes);
}

const signatureHolds = [
  sound("certificate-not-yet-valid"),
  // A validity does not end before it begins: such a certificate is taken for expired only.
  sound("certificate-expired", ["signed-mark-certificate-not-yet-valid"]),
  sound("certificate-not-signed-by-authority"),
  // The authority's list speaks of the authority's own certificates.
  sound("certificate-revoked", ["signed-mark-certificate-not-signed-by-authority"]),
  sound("signature-invalid"),
] as const;

const hasBegun = guard(
  "found-mark-not-yet-valid",
  (request: Registration) => {
    const mark = verifiedMark(request);
    return mark !== undefined && request.now < mark.notBefore ? [mark.id] : [];
  },
  // What a mark says counts only where the signature holds.
  ["signed-mark-signature-invalid"],
);

const isNotOver = guard("found-mark-expired", (request: Registration) => {
  const mark = verifiedMark(request);
  return mark !== undefined && request.now > mark.notAfter ? [mark.id] : [];
});

const isForThisLabel = guard("no-marks-found-matching-domain", (request: Registration) => {
  const mark = verifiedMark(request);
  const label = firstLabel(request.command.name);
  return mark === undefined || mark.labels.includes(label) ? [] : [label];
});

/**
 * The checks of a signed mark, in their order, for everybody: form, revocation, certificate and signature, validity, label.
 * RFC 7848, RFC 8334 section 2.6.3.
 */
export const signedMarkGuards = [
  onlyOne,
  isEncoded,
  encodingIsBase64,
  decodes,
  parses,
  isNotRevoked,
  ...signatureHolds,
  hasBegun,
  isNotOver,
  isForThisLabel,
] as const;
