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
import { speculativeNotices } from "./transfer-effects.ts";

const badInternationalizedPostalInfo = {
  code: 2005,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5733#3.2.1",
  when: "the internationalised form of the address has a character outside ASCII",
} as const satisfies Refusal;

const declineDisclosure = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5733#2.9",
  when: "the contact asks that elements not be disclosed, and the registry promises no such thing",
} as const satisfies Refusal;

const postalInfoTypeRepeated = {
  code: 2306,
  raisedBy: "flow",
  basis: "choice",
  spec: "rfc5733#3.2.1",
  when: "two addresses of the same type are given",
  undocumented: true,
} as const satisfies Refusal;

/** The flows of contacts, transfers aside. RFC 5733; within a flow refusals stand in the order in which they answer. */
export const contactFlows = {
  "contact-check": {
    title: "Asking which contact ids are free",
    spec: "rfc5733#3.1.1",
    answers: {
      checked: { code: 1000, spec: "rfc5733#3.1.1", when: "each id is told to be free or in use, in the order asked" },
    },
    refuses: { "not-logged-in": notLoggedIn, "too-many-resource-checks": tooManyResourceChecks },
  },
  "contact-create": {
    title: "Creating a contact",
    spec: "rfc5733#3.2.1",
    answers: {
      created: {
        code: 1000,
        spec: "rfc5733#3.2.1",
        when: "the id is free and the registrar becomes the contact's sponsor",
        effects: ["object", "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-already-exists": {
        code: 2302,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "a contact has the id already, whoever sponsors it",
      },
      "postal-info-type-repeated": postalInfoTypeRepeated,
      "bad-internationalized-postal-info": badInternationalizedPostalInfo,
      "decline-contact-disclosure-field-disallowed-policy": declineDisclosure,
    },
  },
  "contact-delete": {
    title: "Deleting a contact",
    spec: "rfc5733#3.2.2",
    answers: {
      deleted: {
        code: 1000,
        basis: "choice",
        spec: "rfc5733#3.2.2",
        when: "nothing refers to the contact and deletions are synchronous: it is gone at once",
        effects: ["object", "poll.gaining", ...speculativeNotices, "history"],
      },
      pending: {
        code: 1001,
        basis: "choice",
        spec: "rfc5733#3.2.2",
        when: "nothing refers to the contact and deletions are asynchronous: it is gone after the delay, and a notice tells",
        effects: ["object", "poll.deletion", "poll.gaining", ...speculativeNotices, "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "resource-to-delete-is-referenced": {
        code: 2305,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5733#3.2.2",
        when: "a domain has the contact as registrant or in a role",
      },
      "resource-status-prohibits-operation": {
        code: 2304,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "the contact has clientDeleteProhibited, serverDeleteProhibited or pendingDelete",
      },
      "resource-not-owned": resourceNotOwned,
    },
  },
  "contact-info": {
    title: "Looking at a contact",
    spec: "rfc5733#3.1.2",
    answers: {
      shown: { code: 1000, spec: "rfc5733#3.1.2", when: "the registrar sponsors the contact, or anyone may look" },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "resource-not-owned": {
        code: 2201,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5733#3.1.2",
        when: "another registrar sponsors the contact, and contacts are shown to their sponsor only",
      },
    },
  },
  "contact-update": {
    title: "Changing a contact",
    spec: "rfc5733#3.2.5",
    answers: {
      updated: {
        code: 1000,
        spec: "rfc5733#3.2.5",
        when: "the contact is as the command says, and keeps what it leaves out; the two forms of the address go together",
        effects: ["object", "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "resource-not-owned": resourceNotOwned,
      "status-not-client-settable": statusNotClientSettable,
      "resource-status-prohibits-operation": {
        code: 2304,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "the contact has serverUpdateProhibited or pendingDelete",
      },
      "add-remove-same-value": addRemoveSameValue,
      "postal-info-type-repeated": postalInfoTypeRepeated,
      "resource-has-client-update-prohibited": resourceHasClientUpdateProhibited,
      "postal-info-incomplete": {
        code: 2003,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5733#3.2.1",
        when: "the update leaves an address without a name, or without the address proper",
        undocumented: true,
      },
      "bad-internationalized-postal-info": badInternationalizedPostalInfo,
      "decline-contact-disclosure-field-disallowed-policy": declineDisclosure,
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
