import type { Refusal } from "../model.ts";

// What a domain may not be made of: contacts, name servers and DS records, at registration and after an update.

export const linkedResourcesDoNotExist = {
  code: 2303,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5731#3.2.1",
  when: "the command names a host or a contact that does not exist",
} as const satisfies Refusal;

export const linkedResourceInPendingDelete = {
  code: 2304,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "a contact or host that the domain would refer to is pendingDelete",
} as const satisfies Refusal;

export const missingContactType = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5731#2.2",
  when: "a contact is named without the role that it would have",
} as const satisfies Refusal;

export const registrantNotAllowed = {
  code: 2304,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the top-level domain lists its registrants and the one named is not among them",
} as const satisfies Refusal;

export const duplicateContactForRole = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "two different contacts would have the same role",
} as const satisfies Refusal;

export const missingAdminContact = {
  code: 2003,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the domain would have no administrative contact",
} as const satisfies Refusal;

export const missingTechnicalContact = {
  code: 2003,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the domain would have no technical contact",
} as const satisfies Refusal;

export const nameserversNotSpecified = {
  code: 2304,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the top-level domain lists its name servers and the domain would have none",
} as const satisfies Refusal;

export const nameserversNotAllowed = {
  code: 2304,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the top-level domain lists its name servers and one that is named is not among them",
} as const satisfies Refusal;

export const tooManyNameservers = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the domain would have more than 13 name servers",
} as const satisfies Refusal;

export const dsDataRequired = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5910#4",
  when: "the DNSSEC extension gives keys, and the registry takes DS records only",
  undocumented: true,
} as const satisfies Refusal;

export const tooManyDsRecords = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the domain would have more than eight different DS records",
} as const satisfies Refusal;

export const invalidDsRecord = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5910#3.1",
  when: "a DS record has an unknown algorithm or digest type, or a digest of the wrong length for its type",
} as const satisfies Refusal;
