import { closing, failures, malformed, unknownOption } from "./common.ts";
import type { RrpFlow, RrpRefusal } from "./model.ts";

const failed = { code: 530, raisedBy: "flow", basis: "must", spec: "rfc2832#5.1" } as const;

/** SESSION. RFC 2832 section 4.3.8. */
export const session = {
  title: "Opening a session",
  spec: "rfc2832#4.3.8",
  answers: {
    opened: {
      code: 200,
      spec: "rfc2832#4.3.8",
      when: "id and password are a registrar's: it may give commands from now on",
      effects: ["session"],
    },
    "password-changed": {
      code: 200,
      spec: "rfc2832#4.3.8",
      when: "the session is opened, and the new password holds from the next one on",
      effects: ["session", "password"],
    },
    closing,
  },
  refuses: {
    "malformed-line": { ...malformed, when: `${malformed.when}, or there is an attribute` },
    "unknown-option": unknownOption,
    "value-not-acceptable": {
      code: 506,
      raisedBy: "decode",
      basis: "must",
      spec: "rfc2832#5.1",
      when: "a password does not have 4 to 16 characters, or an id not 1 to 128 letters, digits, hyphens and the like",
      also: { codes: [530], why: "what cannot be a password is no registrar's either" },
    },
    "option-missing": {
      code: 509,
      raisedBy: "decode",
      basis: "must",
      spec: "rfc2832#5.1",
      when: "the id or the password is missing",
    },
    "already-logged-in": {
      code: 547,
      raisedBy: "flow",
      basis: "choice",
      spec: "rfc2832#5.1",
      when: "a session is open on this connection already",
      also: { codes: [200], why: "nothing forbids to log in anew" },
    },
    ...failures,
    "unknown-registrar": { ...failed, when: "no registrar has the id" },
    "wrong-address": {
      ...failed,
      basis: "choice",
      when: "the registrar logs in from listed addresses only, and this is none of them",
      also: { codes: [531], why: "the standard knows ids, passwords and certificates only" },
    },
    "wrong-certificate": {
      ...failed,
      basis: "choice",
      spec: "rfc2832#2.1",
      when: "the connection is encrypted and the client's certificate is not the one on file, or there is none",
      also: { codes: [531], why: "certificates are asked for, and no code is said" },
    },
    "wrong-password": { ...failed, when: "the password is not the registrar's" },
    "account-not-active": {
      code: 531,
      raisedBy: "flow",
      basis: "choice",
      spec: "rfc2832#5.2",
      when: "the registrar is who it claims to be, and its account is not in use",
      also: { codes: [530], why: "531 is among the codes of this command, without a word on when" },
    },
    "too-many-sessions": {
      code: 521,
      raisedBy: "flow",
      basis: "must",
      spec: "rfc2832#5.1",
      when: "the registrar has as many sessions as it may have; the connection is closed",
    },
  },
} as const satisfies RrpFlow & { readonly refuses: Readonly<Record<string, RrpRefusal>> };
