import type { RrpAnswer, RrpRefusal } from "./model.ts";

// What several commands refuse, and for the same reasons.

/** Failures of the server itself, and time that ran out: any command may end so. RFC 2832 section 5.1. */
export const failures = {
  "not-completed-in-time": {
    code: 520,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the command was begun and its end did not come in time; the reason stands at the end of the text",
  },
  "server-error-closing": {
    code: 420,
    raisedBy: "session",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the server failed on its own account and ends the session",
    needs: "rrp.faults",
  },
  "server-error-retry": {
    code: 421,
    raisedBy: "session",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the server failed on its own account, and the same command may succeed later",
    needs: "rrp.faults",
  },
  "system-failure": {
    code: 549,
    raisedBy: "session",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the system behind the server failed",
    needs: "rrp.faults",
  },
} as const satisfies Readonly<Record<string, RrpRefusal>>;

export const notLoggedIn = {
  code: 547,
  raisedBy: "session",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "no session is open on this connection",
} as const satisfies RrpRefusal;

export const malformed = {
  code: 507,
  raisedBy: "decode",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "a line is no name with a value, a value is empty, or what may stand once stands twice",
} as const satisfies RrpRefusal;

/** An option of a command that takes none. */
export const optionOnNone = {
  code: 507,
  raisedBy: "decode",
  basis: "choice",
  spec: "rfc2832#5.1",
  when: "the command takes no option, and has one",
  also: { codes: [501, 503], why: "501 says it better, and is not among the codes of this command" },
} as const satisfies RrpRefusal;

export const unknownOption = {
  code: 501,
  raisedBy: "decode",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the command does not take the option",
} as const satisfies RrpRefusal;

/** The rules of lines for the commands that are about an object. */
export const entitySyntax = {
  "malformed-line": malformed,
  "unknown-entity": {
    code: 502,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the entity is neither a domain nor a name server",
  },
  "entity-missing": {
    code: 508,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the command does not say which kind of object it is about",
  },
  "unknown-attribute": {
    code: 503,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the attribute is unknown, or does not belong to this command or entity",
  },
  "name-missing": {
    code: 504,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "the command does not name its object",
  },
  "name-badly-written": {
    code: 505,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "a name has characters or hyphens where none may be",
    also: { codes: [541], why: "541 is described as the code of an invalid name, and both are among the codes" },
  },
  "name-not-possible": {
    code: 541,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "a name has too many labels or too few, or one that is too long",
    also: { codes: [505], why: "the number and length of labels is part of the grammar" },
  },
} as const satisfies Readonly<Record<string, RrpRefusal>>;

/** A name that this registry can never hold. */
export const nameNotOfRegistry = {
  code: 541,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#5.1",
  when: "the domain lies below a top-level domain that is none of this registry",
  also: { codes: [505, 531, 545], why: "no code is said for a name that does not exist and cannot" },
} as const satisfies RrpRefusal;

export const notRegistered = {
  code: 545,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the domain is not registered",
} as const satisfies RrpRefusal;

export const notSponsor = {
  code: 531,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "another registrar sponsors the domain",
} as const satisfies RrpRefusal;

export const nameServerUnknown = {
  code: 545,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the name server that the command is about is not registered",
} as const satisfies RrpRefusal;

export const nameServerNotSponsored = {
  code: 531,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "another registrar sponsors the name server, or the domain above it",
} as const satisfies RrpRefusal;

export const onHold = {
  code: 544,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the domain is on hold, be it by the registrar or by the registry",
  also: { codes: [552], why: "552 is described as the code of a domain that is locked or on hold" },
} as const satisfies RrpRefusal;

export const locked = {
  code: 552,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the domain is locked, be it by the registrar or by the registry",
} as const satisfies RrpRefusal;

export const pendingTransfer = {
  code: 553,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#5.2",
  when: "a transfer of the domain is pending",
  also: { codes: [552], why: "the text of 553 speaks of deletions only, the list of codes of this command as well" },
} as const satisfies RrpRefusal;

export const parentStatus = {
  code: 551,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the domain above the name server is locked or on hold",
} as const satisfies RrpRefusal;

export const nameServerStatus = {
  code: 551,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#5.1",
  when: "the name server has a status of EPP, which RRP does not know, that stands in the way",
  also: { codes: [531, 549, 552], why: "name servers have no status in RRP" },
} as const satisfies RrpRefusal;

export const nameServerLocked = {
  code: 557,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc3632#2.1",
  when: "the name server serves a top-level domain and changes only by arrangement",
  needs: "rrp.faults",
} as const satisfies RrpRefusal;

export const nameServerOfTheRoot = {
  code: 531,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#5.1",
  when: "the name server serves a top-level domain, for which version 1.1.0 has no code of its own",
  also: { codes: [549], why: "version 1.1.0 says nothing of it" },
  needs: "rrp.faults",
} as const satisfies RrpRefusal;

export const noCredit = {
  code: 546,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "the command costs, and the registrar has no credit left",
  needs: "rrp.faults",
} as const satisfies RrpRefusal;

export const tldNotAllowed = {
  code: 531,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#5.1",
  when: "the registrar may not act below the top-level domain, or its account is not in use",
} as const satisfies RrpRefusal;

export const badEncoding = {
  code: 510,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc3632#2.1",
  when: "a label begins as an encoded one and is none",
} as const satisfies RrpRefusal;

export const badEncodingBefore = {
  code: 541,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#5.1",
  when: "a label begins as an encoded one and is none, and version 1.1.0 has no code of its own for it",
  also: { codes: [505], why: "version 1.1.0 says nothing of encoded names" },
} as const satisfies RrpRefusal;

/** The rules of addresses that a name server is given. */
export const addressRules = {
  "address-badly-written": {
    code: 505,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "an address is not written as one",
    also: { codes: [541], why: "541 is described as the code of an invalid address, and both are among the codes" },
  },
  "address-not-possible": {
    code: 541,
    raisedBy: "decode",
    basis: "must",
    spec: "rfc2832#5.1",
    when: "an address is written as one, and a number in it is too large",
    also: { codes: [505], why: "it may be seen as a fault of the syntax too" },
  },
  "address-of-the-later-version": {
    code: 541,
    raisedBy: "decode",
    basis: "choice",
    spec: "rfc2832#7",
    when: "an address is IPv6, which version 1.1.0 does not know",
    also: { codes: [505], why: "it does not fit the grammar of version 1.1.0" },
  },
} as const satisfies Readonly<Record<string, RrpRefusal>>;

export const addressRestricted = {
  code: 535,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "an address is reserved, and no name server may have it",
} as const satisfies RrpRefusal;

export const addressInUse = {
  code: 540,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc2832#5.1",
  when: "another name server has the address",
} as const satisfies RrpRefusal;

export const addressOutside = {
  code: 503,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc2832#4.3.1.2",
  when: "a name server outside the registry's top-level domains is given an address",
  also: { codes: [200, 504, 541], why: "such addresses should not be given; nothing says that they are refused" },
} as const satisfies RrpRefusal;

/** A command succeeded and the server ends the session all the same. What it did stands in its other answers. */
export const closing = {
  code: 220,
  spec: "rfc2832#5.1",
  when: "the command succeeded, and the server ends the session after it",
  needs: "rrp.faults",
} as const satisfies RrpAnswer;
