import type { Requirement } from "./model.ts";

/** What a server does about greetings, logins and the sequence of commands, beyond the rows of single flows. */
export const sessionRequirements = {
  // The greeting
  "session/greeting/on-connect": {
    title: "The server speaks first: a greeting comes as soon as the connection stands",
    spec: "rfc5734#2",
    basis: "must",
  },
  "session/greeting/after-hello-before-login": {
    title: "A hello is answered by the greeting without a login",
    spec: "rfc5730#2.3",
    basis: "must",
  },
  "session/greeting/after-hello-within-session": {
    title: "A hello within a session is answered by the greeting, and the session goes on",
    spec: "rfc5730#2.3",
    basis: "must",
  },
  "session/greeting/same-for-everybody": {
    title: "The greeting offers the same before and after login, and to every registrar",
    spec: "documents",
    basis: "choice",
  },
  "session/greeting/server-name": {
    title: "The greeting names the server in 3 to 64 characters",
    spec: "rfc5730#2.4",
    basis: "must",
  },
  "session/greeting/date-is-now": {
    title: "The date in the greeting is the server's present time in UTC",
    spec: "rfc5730#2.4",
    basis: "must",
  },
  "session/greeting/version": {
    title: "The greeting offers version 1.0 of the protocol",
    spec: "rfc5730#2.4",
    basis: "must",
  },
  "session/greeting/language": {
    title: "The greeting offers at least one language for messages",
    spec: "rfc5730#2.4",
    basis: "must",
  },
  "session/greeting/object-services": {
    title: "The greeting offers contacts, hosts and domains by their namespaces",
    spec: "rfc5730#2.4",
    basis: "choice",
  },
  "session/greeting/extensions": {
    title: "The greeting offers each extension that a registrar may declare, once",
    spec: "rfc5730#2.4",
    basis: "choice",
  },
  "session/greeting/data-collection-policy": {
    title: "The greeting tells which data are collected, for what, for whom and for how long",
    spec: "rfc5730#2.4",
    basis: "must",
  },
  "session/greeting/no-transaction-id": {
    title: "The greeting carries no result and no transaction id",
    spec: "rfc5730#2.4",
    basis: "must",
  },
  "session/greeting/hello-with-content": {
    title: "Whatever a hello contains, the greeting is the answer",
    spec: "rfc5730#2.3",
    basis: "choice",
  },
  // Opening a session
  "session/login/before-anything-else": {
    title: "A command before login is refused, and nothing of it is done",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
    code: 2002,
  },
  "session/login/all-that-is-offered": {
    title: "A login that declares everything the greeting offers opens a session",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
    code: 1000,
  },
  "session/login/one-service-only": {
    title: "A login may declare a single object service",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
    code: 1000,
  },
  "session/login/second-login": {
    title: "A second login on the same connection is refused, and the first session goes on",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
    code: 2002,
  },
  "session/login/again-after-refusal": {
    title: "After a refused login the connection stays, and a right login opens a session",
    spec: "rfc5730#2.9.1.1",
    basis: "choice",
    code: 1000,
  },
  "session/login/refusal-opens-nothing": {
    title: "After a refused login the connection has no session",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
    code: 2002,
  },
  "session/login/case-of-credentials": {
    title: "Registrar ids and passwords are compared letter by letter, case included",
    spec: "documents",
    basis: "choice",
    code: 2200,
  },
  "session/login/services-per-connection": {
    title: "What is declared on one connection holds for that connection only",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
  },
  "session/login/suspended-registrar": {
    title: "A suspended registrar may log in, to look after what it has",
    spec: "documents",
    basis: "choice",
    code: 1000,
  },
  "session/login/certificate-judged-at-login": {
    title: "Any certificate passes the handshake, and whether it is the registrar's is judged at login",
    spec: "documents",
    basis: "choice",
    code: 2200,
  },
  "session/login/either-certificate": {
    title: "A registrar with two certificates on file may log in with either",
    spec: "documents",
    basis: "choice",
    code: 1000,
  },
  // Failed logins
  "session/failed-logins/closed-after-limit": {
    title: "One failed login more than the server tolerates closes the connection",
    spec: "rfc5730#3",
    basis: "must",
    code: 2501,
  },
  "session/failed-logins/counted-per-connection": {
    title: "Failed logins on one connection do not count on another",
    spec: "documents",
    basis: "choice",
    code: 1000,
  },
  "session/failed-logins/success-starts-anew": {
    title: "Failures below the limit do not keep a right login from opening a session",
    spec: "documents",
    basis: "choice",
    code: 1000,
  },
  "session/failed-logins/only-credentials-count": {
    title: "A login that fails for another reason than its credentials is not counted",
    spec: "documents",
    basis: "choice",
  },
  // The sequence of commands
  "session/sequence/logout-answered-then-closed": {
    title: "A logout is answered, and then the server closes the connection",
    spec: "rfc5730#2.9.1.2",
    basis: "must",
    code: 1500,
  },
  "session/sequence/nothing-after-logout": {
    title: "A command that was sent behind a logout is neither answered nor done",
    spec: "rfc5730#2.9.1.2",
    basis: "must",
  },
  "session/sequence/login-on-new-connection": {
    title: "A registrar that logged out may log in again on a new connection",
    spec: "rfc5730#2.9.1.1",
    basis: "must",
    code: 1000,
  },
  "session/sequence/session-ends-with-connection": {
    title: "A session ends with its connection; the next connection starts without one",
    spec: "rfc5734#2",
    basis: "must",
    code: 2002,
  },
  "session/sequence/survives-refusal": {
    title: "After a refused command the session goes on",
    spec: "rfc5730#2",
    basis: "choice",
    code: 1000,
  },
  "session/sequence/survives-syntax-error": {
    title: "After a frame that is no valid command the session goes on",
    spec: "rfc5730#2",
    basis: "choice",
    code: 1000,
  },
  "session/sequence/syntax-before-login": {
    title: "A frame that is no valid command is a syntax error even before login",
    spec: "documents",
    basis: "choice",
    code: 2001,
  },
  "session/sequence/refused-changes-nothing": {
    title: "A refused command leaves everything as it was",
    spec: "rfc5730#2",
    basis: "must",
  },
  "session/sequence/idle-connection-closed": {
    title: "A connection on which nothing comes for too long is closed by the server",
    spec: "rfc5734#2",
    basis: "choice",
  },
  // Sessions side by side
  "session/isolation/two-sessions-of-one-registrar": {
    title: "One registrar may have two sessions at once, and each gets its own answers",
    spec: "rfc5734#2",
    basis: "choice",
    code: 1000,
  },
  "session/isolation/logout-of-one": {
    title: "When one of two sessions logs out, the other goes on",
    spec: "rfc5734#2",
    basis: "must",
    code: 1000,
  },
  "session/isolation/changes-seen-at-once": {
    title: "What one session changed, the next command of another sees",
    spec: "rfc5730#2",
    basis: "must",
  },
  "session/isolation/same-name-at-once": {
    title: "Of two registrations of one name at the same time exactly one succeeds",
    spec: "rfc5730#2",
    basis: "must",
    code: 2302,
  },
  "session/isolation/disabled-after-login": {
    title: "A registrar that is disabled after its login keeps the session that it has",
    spec: "documents",
    basis: "choice",
  },
} as const satisfies Readonly<Record<string, Requirement>>;
