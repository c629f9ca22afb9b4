import type { Flow } from "./model.ts";

/** Reading the queue of messages. RFC 5730 section 2.9.2.3; refusals stand in the order in which they answer. */
export const pollFlows = {
  "poll-request": {
    title: "Reading the oldest message",
    spec: "rfc5730#2.9.2.3",
    answers: {
      empty: { code: 1300, spec: "rfc5730#2.9.2.3", when: "no message of the registrar is visible yet" },
      message: {
        code: 1301,
        spec: "rfc5730#2.9.2.3",
        when: "the oldest visible message is shown and stays in the queue, with the count of all of them",
      },
    },
    refuses: {
      "unexpected-message-id": {
        code: 2005,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5730#2.9.2.3",
        when: "a message is asked for by its id, though the oldest is the only one to be had",
      },
    },
  },
  "poll-ack": {
    title: "Acknowledging a message",
    spec: "rfc5730#2.9.2.3",
    answers: {
      acknowledged: {
        code: 1000,
        spec: "rfc5730#2.9.2.3",
        when: "the message is read, and others are visible; their count is told",
        effects: ["poll.removed", "poll.advanced"],
      },
      emptied: {
        code: 1300,
        basis: "choice",
        spec: "rfc5730#2.9.2.3",
        when: "the message is read, and no other is visible",
        effects: ["poll.removed", "poll.advanced"],
      },
    },
    refuses: {
      "missing-message-id": {
        code: 2003,
        raisedBy: "flow",
        basis: "must",
        spec: "rfc5730#3",
        when: "no message is named, or its id is empty",
      },
      "invalid-message-id": {
        code: 2005,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "the id is not a number and a year with a hyphen between them",
      },
      "message-does-not-exist": {
        code: 2303,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5730#2.9.2.3",
        when: "no message has the id, its year is another, or it is not visible yet",
      },
      "not-authorized-to-ack-message": {
        code: 2201,
        raisedBy: "flow",
        basis: "choice",
        spec: "rfc5730#2.9.2.3",
        when: "the message is in another registrar's queue",
      },
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
