import type { Refusal } from "../model.ts";

// What may be wrong with launch data: a claims notice, then a signed mark. RFC 8334 and RFC 7848; each record stands in
// the order in which it is looked at.

/** The form of the launch data and of the claims notice. */
export const claimsNoticeForm = {
  "unsupported-mark-type": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6",
    when: "the mark is given as a code instead of an encoded signed mark",
  },
  "invalid-trademark-validator": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.2",
    when: "the claims notice names a validator other than the trademark clearinghouse",
  },
  "expired-claim": {
    code: 2004,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#3.3.2",
    when: "the claims notice was valid until a moment that has passed",
  },
  "accepted-too-long-ago": {
    code: 2004,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the registrant accepted the claims notice more than 48 hours ago",
  },
  "malformed-tcn-id": {
    code: 2005,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the claims notice's id is not eight hexadecimal digits and nineteen decimal ones",
  },
  "invalid-tcn-id-checksum": {
    code: 2004,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the checksum in the claims notice's id is not that of the label, the end of validity and the number",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Whether a claims notice is called for. */
export const claimsNoticeNeed = {
  "claims-period-ended": {
    code: 2304,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "a claims notice is given after the claims period of the top-level domain",
  },
  "unexpected-claims-notice": {
    code: 2304,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "a claims notice is given for a label that nobody claims",
  },
  "missing-claims-notice": {
    code: 2304,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#3.3.2",
    when: "the label is claimed and neither a claims notice nor a signed mark is given",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Whether the signed mark can be read. */
export const signedMarkForm = {
  "too-many-signed-marks": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "more than one signed mark is given",
    undocumented: true,
  },
  "signed-marks-must-be-encoded": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the signed mark is given as XML and not encoded",
    undocumented: true,
  },
  "signed-mark-encoding-not-base64": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc7848#2.4",
    when: "the signed mark is said to be in an encoding other than base64",
    undocumented: true,
  },
  "signed-mark-encoding-error": {
    code: 2005,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc7848#2.4",
    when: "the signed mark is said to be in base64 and is not",
    undocumented: true,
  },
  "signed-mark-parsing-error": {
    code: 2005,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc7848#2.3",
    when: "the signed mark decodes to something other than a valid signed mark document",
    undocumented: true,
  },
} as const satisfies Readonly<Record<string, Refusal>>;

export const signedMarkRevoked = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc8334#2.6.3",
  when: "the signed mark's id is on the list of revoked ones by now",
} as const satisfies Refusal;

/** Whether the signature holds, and the certificate that it was made with. */
export const signedMarkSignature = {
  "signed-mark-certificate-not-yet-valid": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the validity of the certificate that signed the mark has not begun",
    undocumented: true,
  },
  "signed-mark-certificate-expired": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the validity of the certificate that signed the mark is over",
    undocumented: true,
  },
  "signed-mark-certificate-not-signed-by-authority": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the certificate that signed the mark was issued by someone other than the clearinghouse's authority",
    undocumented: true,
  },
  "signed-mark-certificate-revoked": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the certificate that signed the mark is on the authority's list of revoked ones",
    undocumented: true,
  },
  "signed-mark-signature-invalid": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the mark carries no usable signature or certificate, or was changed after it was signed",
    undocumented: true,
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Whether the mark is for this name at this time. */
export const signedMarkContent = {
  "found-mark-not-yet-valid": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc7848#2.3",
    when: "the signed mark's own validity has not begun",
  },
  "found-mark-expired": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc7848#2.3",
    when: "the signed mark's own validity is over",
  },
  "no-marks-found-matching-domain": {
    code: 2003,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc8334#2.6.3",
    when: "the label that is registered is none of those that the signed mark lists",
  },
} as const satisfies Readonly<Record<string, Refusal>>;
