import type { Flow } from "./model.ts";

/** Hello, login and logout. RFC 5730 sections 2.4 and 2.9.1. */
export const sessionFlows = {
  hello: {
    title: "Asking for the greeting",
    spec: "rfc5730#2.3",
    answers: {
      greeted: {
        code: 0,
        spec: "rfc5730#2.4",
        when: "the server introduces itself; a greeting carries no result code",
      },
    },
    refuses: {
      "generic-xml-syntax-error": {
        code: 2001,
        raisedBy: "decode",
        basis: "must",
        spec: "rfc5730#3",
        when: "the document is not well-formed, or not valid against its schema",
      },
    },
  },
  login: {
    title: "Opening a session",
    spec: "rfc5730#2.9.1.1",
    answers: {
      opened: {
        code: 1000,
        spec: "rfc5730#2.9.1.1",
        when: "the registrar is who it claims to be and everything it declares is offered",
        effects: ["session"],
      },
    },
    refuses: {
      "unimplemented-protocol-version": {
        code: 2100,
        raisedBy: "decode",
        basis: "must",
        spec: "rfc5730#3",
        when: "the protocol version asked for is not offered",
      },
      "already-logged-in": {
        code: 2002,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#2.9.1.1",
        when: "a session is open on this connection already",
      },
      "unsupported-language": {
        code: 2306,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5730#2.9.1.1",
        when: "the language asked for is not offered",
      },
      "unimplemented-object-service": {
        code: 2307,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "an object service is declared that is not offered",
      },
      "unimplemented-extension": {
        code: 2103,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "an extension is declared that cannot be declared here",
      },
      "bad-registrar-id": {
        code: 2200,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#2.9.1.1",
        when: "no registrar has this id",
      },
      "bad-registrar-ip-address": {
        code: 2200,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5734#8",
        when: "the registrar may log in from listed addresses only, and this is not one of them",
      },
      "registrar-certificate-not-configured": {
        code: 2200,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5734#8",
        when: "certificates are required and none is on file for the registrar",
        undocumented: true,
      },
      "missing-registrar-certificate": {
        code: 2200,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5734#8",
        when: "a certificate is on file for the registrar and the client presented none",
      },
      "bad-registrar-certificate": {
        code: 2200,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5734#8",
        when: "the certificate that the client presented is neither of those on file",
      },
      "certificate-contains-security-violations": {
        code: 2200,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "the certificate on file is expired, not yet valid, valid for too long, or its key is too weak",
        undocumented: true,
      },
      "bad-registrar-password": {
        code: 2200,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#2.9.1.1",
        when: "the password is not the registrar's",
      },
      "too-many-failed-logins": {
        code: 2501,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "credentials failed more often on this connection than the server tolerates; the connection is closed",
      },
      "registrar-account-not-active": {
        code: 2201,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5730#3",
        when: "the credentials are right and the registrar's account is pending or disabled",
      },
      "password-changes-not-supported": {
        code: 2102,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5730#3",
        when: "a new password is given",
      },
    },
  },
  logout: {
    title: "Ending a session",
    spec: "rfc5730#2.9.1.2",
    answers: {
      ended: {
        code: 1500,
        spec: "rfc5730#2.9.1.2",
        when: "the session ends and the server closes the connection",
      },
    },
    refuses: {
      "not-logged-in": {
        code: 2002,
        raisedBy: "session",
        basis: "must",
        spec: "rfc5730#3",
        when: "no session is open on this connection",
      },
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
