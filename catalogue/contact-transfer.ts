import type { Flow } from "./model.ts";
import { notLoggedIn, resourceDoesNotExist, resourceNotOwned } from "./refusals/access.ts";
import {
  alreadyPendingTransfer,
  badAuthInfoForResource,
  missingTransferRequestAuthInfo,
  noTransferHistoryToQuery,
  notAuthorizedToViewTransfer,
  notPendingTransfer,
  notTransferInitiator,
  objectAlreadySponsored,
  transferProhibited,
} from "./refusals/transfer.ts";
import { speculativeNotices } from "./transfer-effects.ts";

/** The transfer flows of contacts. RFC 5733; within a flow refusals stand in the order in which they answer. */
export const contactTransferFlows = {
  "contact-transfer-request": {
    title: "Asking for another registrar's contact",
    spec: "rfc5733#3.2.4",
    answers: {
      requested: {
        code: 1001,
        spec: "rfc5733#3.2.4",
        when: "the transfer is pending until somebody decides or the window passes",
        effects: ["object", "poll.losing", ...speculativeNotices, "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "missing-transfer-request-auth-info": missingTransferRequestAuthInfo,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "already-pending-transfer": alreadyPendingTransfer,
      "object-already-sponsored": objectAlreadySponsored,
      "resource-status-prohibits-operation": transferProhibited,
    },
  },
  "contact-transfer-approve": {
    title: "Letting a contact go",
    spec: "rfc5733#3.2.4",
    answers: {
      approved: {
        code: 1000,
        spec: "rfc5733#3.2.4",
        when: "the losing registrar agrees and the gaining one is the sponsor from now on",
        effects: ["object", "poll.gaining", ...speculativeNotices, "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "not-pending-transfer": notPendingTransfer,
      "resource-not-owned": resourceNotOwned,
    },
  },
  "contact-transfer-reject": {
    title: "Keeping a contact that another registrar asks for",
    spec: "rfc5733#3.2.4",
    answers: {
      rejected: {
        code: 1000,
        spec: "rfc5733#3.2.4",
        when: "the losing registrar says no and stays the sponsor",
        effects: ["object", "poll.gaining", ...speculativeNotices, "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "not-pending-transfer": notPendingTransfer,
      "resource-not-owned": resourceNotOwned,
    },
  },
  "contact-transfer-cancel": {
    title: "Taking back a request for a contact",
    spec: "rfc5733#3.2.4",
    answers: {
      cancelled: {
        code: 1000,
        spec: "rfc5733#3.2.4",
        when: "the registrar that asked for the contact wants it no more",
        effects: ["object", "poll.losing", ...speculativeNotices, "history"],
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "not-pending-transfer": notPendingTransfer,
      "not-transfer-initiator": notTransferInitiator,
    },
  },
  "contact-transfer-query": {
    title: "Asking how the transfer of a contact stands",
    spec: "rfc5733#3.1.3",
    answers: {
      queried: { code: 1000, spec: "rfc5733#3.1.3", when: "the last transfer is shown, pending or decided" },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "resource-does-not-exist": resourceDoesNotExist,
      "bad-auth-info-for-resource": badAuthInfoForResource,
      "no-transfer-history-to-query": noTransferHistoryToQuery,
      "not-authorized-to-view-transfer": notAuthorizedToViewTransfer,
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
