import type { Refusal } from "../model.ts";

// What a host's name may not look like. RFC 5732 section 2.1; the tests are made in the order of this file.

export const hostNameTooLong = {
  code: 2004,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5732#2.1",
  when: "the host's name has more than 253 characters",
} as const satisfies Refusal;

export const hostNameNotLowerCase = {
  code: 2005,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the host's name has an upper-case letter",
} as const satisfies Refusal;

export const invalidHostName = {
  code: 2005,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "the host's name breaks the rules of host names: an empty or too long label, a wrong character or hyphen",
} as const satisfies Refusal;

export const hostNameNotPunyCoded = {
  code: 2005,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5732#5",
  when: "the host's name has an internationalised label that is not written in its ASCII form",
} as const satisfies Refusal;

export const hostNameNotNormalized = {
  code: 2005,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the host's name ends in a dot",
} as const satisfies Refusal;

export const hostNameTooShallow = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the host's name is not at least two labels below a public suffix or a top-level domain",
} as const satisfies Refusal;
