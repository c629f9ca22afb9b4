import type { Refusal } from "../model.ts";

// Who may give a command at all, and what an update of any object may not do.

export const notLoggedIn = {
  code: 2002,
  raisedBy: "session",
  basis: "must",
  spec: "rfc5730#3",
  when: "no session is open on this connection",
} as const satisfies Refusal;

export const undeclaredServiceExtension = {
  code: 2002,
  raisedBy: "session",
  basis: "choice",
  spec: "rfc5730#2.9.1.1",
  when: "the command carries an extension that was not declared at login",
} as const satisfies Refusal;

export const onlyToolCanPassMetadata = {
  code: 2201,
  raisedBy: "session",
  basis: "choice",
  spec: "documents",
  when: "a registrar's own session carries the metadata extension, which belongs to the tool channel",
} as const satisfies Refusal;

export const unimplementedExtension = {
  code: 2103,
  raisedBy: "session",
  basis: "must",
  spec: "rfc5730#3",
  when: "the command carries an extension that it does not take",
} as const satisfies Refusal;

export const registrarMustBeActive = {
  code: 2201,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the registrar's account is pending, suspended or disabled",
} as const satisfies Refusal;

export const notAuthorizedForTld = {
  code: 2201,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "the registrar has no access to the top-level domain",
} as const satisfies Refusal;

export const missingBillingAccountMap = {
  code: 2201,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the top-level domain bills in a currency for which the registrar has no account",
} as const satisfies Refusal;

export const badCommandForRegistryPhase = {
  code: 2002,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the top-level domain is not delegated yet",
} as const satisfies Refusal;

export const tooManyResourceChecks = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "more objects are asked about at once than the registry allows; one given twice counts twice",
} as const satisfies Refusal;

export const resourceDoesNotExist = {
  code: 2303,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "no such object exists, or it is deleted by now",
} as const satisfies Refusal;

export const resourceNotOwned = {
  code: 2201,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "another registrar sponsors the object",
} as const satisfies Refusal;

export const resourceHasClientUpdateProhibited = {
  code: 2304,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "the object has clientUpdateProhibited and the update does not remove it",
} as const satisfies Refusal;

export const statusNotClientSettable = {
  code: 2004,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "a status is added or removed that only the registry sets, or that nobody can set",
} as const satisfies Refusal;

export const addRemoveSameValue = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the update both adds and removes one and the same value",
} as const satisfies Refusal;
