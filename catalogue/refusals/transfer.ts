import type { Refusal } from "../model.ts";

// What stands in the way of a transfer, of contacts and domains alike. RFC 5730 section 2.9.3.4.

export const badAuthInfoForResource = {
  code: 2202,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "authInfo is given and does not match what is on file for the object",
} as const satisfies Refusal;

export const missingTransferRequestAuthInfo = {
  code: 2201,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5730#2.9.3.4",
  when: "a transfer is asked for without authInfo",
} as const satisfies Refusal;

export const alreadyPendingTransfer = {
  code: 2300,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "a transfer of the object is pending already",
} as const satisfies Refusal;

export const objectAlreadySponsored = {
  code: 2002,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the registrar asks for an object that it sponsors already",
} as const satisfies Refusal;

export const transferProhibited = {
  code: 2304,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "the object has clientTransferProhibited, serverTransferProhibited or pendingDelete",
} as const satisfies Refusal;

export const notPendingTransfer = {
  code: 2301,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "no transfer of the object is pending, or its window has passed and it counts as approved",
} as const satisfies Refusal;

export const notTransferInitiator = {
  code: 2201,
  raisedBy: "flow",
  basis: "must",
  spec: "rfc5730#3",
  when: "another registrar asked for the transfer",
} as const satisfies Refusal;

export const noTransferHistoryToQuery = {
  code: 2002,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "nobody ever asked for a transfer of the object",
} as const satisfies Refusal;

export const notAuthorizedToViewTransfer = {
  code: 2201,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5730#2.9.2.4",
  when: "a registrar that neither gains nor loses the object asks without authInfo",
} as const satisfies Refusal;
