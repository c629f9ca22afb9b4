/** The kinds of signed marks that scenarios use, and what is the matter with each. */
export const markKindsAbout = {
  valid: "in order",
  treatyOrStatute: "in order, protected by a treaty or statute",
  court: "in order, validated by a court",
  international: "in order, for a label in another script",
  otherLabel: "in order, for another label than that of the others",
  notYetValid: "its validity has not begun",
  expired: "its validity is over",
  backwards: "its validity ends before it begins",
  revoked: "on the list of revoked marks",
  tampered: "changed after it was signed",
  revokedValidator: "signed with a revoked certificate",
  expiredValidator: "signed with a certificate that has expired",
  earlyValidator: "signed with a certificate that is not valid yet",
  otherAuthority: "signed with another authority's certificate",
  revokedByEarlyValidator: "revoked, and its certificate is not valid yet",
  expiredOtherAuthority: "signed with another authority's certificate that has expired",
  tamperedByRevokedValidator: "changed, and its certificate is revoked",
} as const;

export type MarkKind = keyof typeof markKindsAbout;

export const markKinds = Object.keys(markKindsAbout) as [MarkKind, ...MarkKind[]];
