import type { Flow, Refusal } from "./model.ts";
import {
  addRemoveSameValue,
  notLoggedIn,
  resourceDoesNotExist,
  resourceHasClientUpdateProhibited,
  resourceNotOwned,
  statusNotClientSettable,
  tooManyResourceChecks,
} from "./refusals/access.ts";
import {
  hostNameNotLowerCase,
  hostNameNotNormalized,
  hostNameNotPunyCoded,
  hostNameTooLong,
  hostNameTooShallow,
  invalidHostName,
} from "./refusals/host-name.ts";

const undocumented = true;

const ipAddressVersionMismatch = {
  code: 2004,
  raisedBy: "decode",
  basis: "choice",
  spec: "rfc5732#2.5",
  when: "an address is marked as IPv6 and is IPv4, or the other way round",
} as const satisfies Refusal;

const hostDomainNotOwned = {
  code: 2201,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5732#3.2.1",
  when: "another registrar sponsors the domain that the host would belong to",
} as const satisfies Refusal;

const superordinateDomainDoesNotExist = {
  code: 2303,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5732#3.2.1",
  when: "the host's name lies below a domain of this registry that is not registered",
} as const satisfies Refusal;

const superordinateDomainInPendingDelete = {
  code: 2304,
  raisedBy: "flow",
  basis: "choice",
  spec: "documents",
  when: "the domain that the host belongs to, or would belong to, is pendingDelete",
} as const satisfies Refusal;

/** The rules of names for the flows whose documents list only three of them. */
const namesOfExistingHosts = {
  "host-name-too-long": { ...hostNameTooLong, undocumented },
  "host-name-not-lower-case": hostNameNotLowerCase,
  "invalid-host-name": { ...invalidHostName, undocumented },
  "host-name-not-puny-coded": hostNameNotPunyCoded,
  "host-name-not-normalized": hostNameNotNormalized,
  "host-name-too-shallow": { ...hostNameTooShallow, undocumented },
} as const satisfies Readonly<Record<string, Refusal>>;

const namesOfNewHosts = {
  "host-name-too-long": hostNameTooLong,
  "host-name-not-lower-case": hostNameNotLowerCase,
  "invalid-host-name": invalidHostName,
  "host-name-not-puny-coded": hostNameNotPunyCoded,
  "host-name-not-normalized": hostNameNotNormalized,
  "host-name-too-shallow": hostNameTooShallow,
} as const satisfies Readonly<Record<string, Refusal>>;

/** The flows of hosts. RFC 5732; within a flow refusals stand in the order in which they answer. */
export const hostFlows = {
  "host-check": {
    title: "Asking which host names are free",
    spec: "rfc5732#3.1.1",
    answers: {
      checked: {
        code: 1000,
        spec: "rfc5732#3.1.1",
        when: "each name is told to be free or in use, in the order asked",
      },
    },
    refuses: { "not-logged-in": notLoggedIn, "too-many-resource-checks": tooManyResourceChecks },
  },
  "host-create": {
    title: "Creating a host",
    spec: "rfc5732#3.2.1",
    answers: {
      created: {
        code: 1000,
        spec: "rfc5732#3.2.1",
        when: "the name is free; the host belongs to the domain above it, or to none if that is not of this registry",
        effects: ["object", "history", "dns"],
      },
    },
    refuses: {
      "ip-address-version-mismatch": ipAddressVersionMismatch,
      "not-logged-in": notLoggedIn,
      "resource-already-exists": {
        code: 2302,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "a host has the name already, whoever created it",
      },
      ...namesOfNewHosts,
      "superordinate-domain-does-not-exist": superordinateDomainDoesNotExist,
      "superordinate-domain-in-pending-delete": superordinateDomainInPendingDelete,
      "host-domain-not-owned": { ...hostDomainNotOwned, undocumented },
      "subordinate-host-must-have-ip": {
        code: 2003,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.1",
        when: "the host lies below a domain of this registry and has no address",
      },
      "unexpected-external-host-ip": {
        code: 2004,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.1",
        when: "the host does not lie below a domain of this registry and has an address",
      },
    },
  },
  "host-delete": {
    title: "Deleting a host",
    spec: "rfc5732#3.2.2",
    answers: {
      deleted: {
        code: 1000,
        basis: "choice",
        spec: "rfc5732#3.2.2",
        when: "no domain uses the host and deletions are synchronous: it is gone at once",
        effects: ["object", "history", "dns"],
      },
      pending: {
        code: 1001,
        basis: "choice",
        spec: "rfc5732#3.2.2",
        when: "no domain uses the host and deletions are asynchronous: it is gone after the delay, and a notice tells",
        effects: ["object", "poll.deletion", "history", "dns"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      ...namesOfExistingHosts,
      "resource-does-not-exist": resourceDoesNotExist,
      "resource-to-delete-is-referenced": {
        code: 2305,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5732#3.2.2",
        when: "a domain uses the host as its name server",
      },
      "resource-status-prohibits-operation": {
        code: 2304,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "the host has clientDeleteProhibited, serverDeleteProhibited or pendingDelete",
      },
      "resource-not-owned": {
        ...resourceNotOwned,
        when: "another registrar sponsors the host, or the domain that it belongs to",
      },
    },
  },
  "host-info": {
    title: "Looking at a host",
    spec: "rfc5732#3.1.2",
    answers: {
      shown: { code: 1000, spec: "rfc5732#3.1.2", when: "the host exists; every registrar sees the same" },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      ...namesOfExistingHosts,
      "resource-does-not-exist": resourceDoesNotExist,
    },
  },
  "host-update": {
    title: "Changing a host",
    spec: "rfc5732#3.2.5",
    answers: {
      updated: {
        code: 1000,
        spec: "rfc5732#3.2.5",
        when: "the host is as the command says; domains that use it go on using it under its new name",
        effects: ["object", "history", "dns"],
      },
    },
    refuses: {
      "ip-address-version-mismatch": { ...ipAddressVersionMismatch, undocumented },
      "not-logged-in": notLoggedIn,
      ...namesOfNewHosts,
      "resource-does-not-exist": resourceDoesNotExist,
      "superordinate-domain-does-not-exist": superordinateDomainDoesNotExist,
      "superordinate-domain-in-pending-delete": superordinateDomainInPendingDelete,
      "resource-not-owned": {
        ...resourceNotOwned,
        when: "another registrar sponsors the host, or the domain that it belongs to so far",
      },
      "cannot-rename-external-host": {
        code: 2304,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.5",
        when: "a new name is given to a host that belongs to no domain of this registry",
      },
      "host-domain-not-owned": hostDomainNotOwned,
      "resource-has-client-update-prohibited": resourceHasClientUpdateProhibited,
      "status-not-client-settable": statusNotClientSettable,
      "resource-status-prohibits-operation": {
        code: 2304,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "the host has serverUpdateProhibited or pendingDelete",
      },
      "host-already-exists": {
        code: 2302,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.5",
        when: "the new name is taken, be it by the host itself",
      },
      "add-remove-same-value": addRemoveSameValue,
      "cannot-add-ip-to-external-host": {
        code: 2004,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.5",
        when: "an address is added to a host that will belong to no domain of this registry",
      },
      "rename-host-to-external-remove-ip": {
        code: 2004,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.5",
        when: "the new name leads out of this registry and the host would keep an address",
      },
      "cannot-remove-subordinate-host-last-ip": {
        code: 2304,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5732#3.2.5",
        when: "the host will belong to a domain of this registry and would be left without an address",
      },
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
