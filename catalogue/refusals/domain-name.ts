import type { Refusal } from "../model.ts";

/** What a domain's name may not look like, in the order in which the tests are made. RFC 5731 section 2.1. */
export const domainNameRefusals = {
  "bad-domain-name-character": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#2.1",
    when: "the name has a character other than a lower-case ASCII letter, a digit, a hyphen or a dot",
  },
  "bad-domain-name-parts-count": {
    code: 2005,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the name is a single label, or has more than one label above its top-level domain",
  },
  "empty-domain-name-part": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#2.1",
    when: "the name begins or ends with a dot, or has two dots in a row",
  },
  "domain-label-too-long": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#2.1",
    when: "the first label has more than 63 characters",
  },
  "leading-dash": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#2.1",
    when: "the first label begins with a hyphen",
  },
  "trailing-dash": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#2.1",
    when: "the first label ends with a hyphen",
  },
  "invalid-punycode": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#5",
    when: "the first label claims to be internationalised by its xn-- and cannot be decoded to a valid label",
  },
  "dashes-in-third-and-fourth": {
    code: 2306,
    raisedBy: "flow",
    basis: "choice",
    spec: "rfc5731#5",
    when: "the first label has hyphens in its third and fourth place without being internationalised",
  },
  "domain-name-exists-as-tld": {
    code: 2005,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "the name is itself a top-level domain of this registry, made of several labels",
  },
  "tld-does-not-exist": {
    code: 2004,
    raisedBy: "flow",
    basis: "choice",
    spec: "documents",
    when: "this registry runs no top-level domain that the name lies below",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Asked after the others, and by a registration after nearly everything else. */
export const invalidIdnDomainLabel = {
  code: 2004,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "no table of the top-level domain has all characters of the first label, or its language's rules are broken",
} as const satisfies Refusal;
