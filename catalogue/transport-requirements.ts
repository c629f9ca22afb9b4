import type { Requirement } from "./model.ts";

/** What a server does about connections, frames and answers as such, whatever the command. */
export const transportRequirements = {
  // The connection
  "transport/tls/old-versions-refused": {
    title: "A handshake with a version of TLS before 1.2 fails",
    spec: "rfc8996#4",
    basis: "must",
  },
  "transport/tls/current-versions-accepted": {
    title: "A handshake with TLS 1.2 or 1.3 succeeds",
    spec: "rfc5734#9",
    basis: "choice",
  },
  "transport/tls/client-certificate-required": {
    title: "A client without a certificate gets no session",
    spec: "rfc5734#8",
    basis: "must",
  },
  "transport/tls/no-plain-text": {
    title: "A client that does not speak TLS learns nothing and is disconnected",
    spec: "rfc5734#8",
    basis: "must",
  },
  // Frames
  "transport/framing/length-counts-itself": {
    title: "The length in front of a frame is in network byte order and counts its own four bytes",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/one-document-a-frame": {
    title: "Each answer is one frame with one whole document in it",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/split-frame": {
    title: "A frame that arrives in pieces is answered as if it had come whole",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/split-header": {
    title: "A frame whose length arrives byte by byte is answered as if it had come whole",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/coalesced-frames": {
    title: "Two frames that arrive at once are both answered",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/pipelined-frames": {
    title: "A client may send on without waiting, and every frame is answered",
    spec: "rfc5734#3",
    basis: "must",
  },
  "transport/framing/answers-in-order": {
    title: "Answers come in the order of the commands",
    spec: "rfc5734#3",
    basis: "must",
  },
  "transport/framing/header-too-short": {
    title: "A length that does not even cover itself ends the connection",
    spec: "documents",
    basis: "choice",
  },
  "transport/framing/oversize-length": {
    title: "A length beyond what the server takes ends the connection at once, before the bytes are awaited",
    spec: "documents",
    basis: "choice",
  },
  "transport/framing/large-frame": {
    title: "A large frame below the limit is read to its end and answered",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/cut-off-frame": {
    title: "A frame whose end never comes, because the client left, is not carried out",
    spec: "rfc5734#4",
    basis: "must",
  },
  "transport/framing/two-documents-in-a-frame": {
    title: "A frame with two documents is a syntax error",
    spec: "rfc5734#4",
    basis: "must",
    code: 2001,
  },
  // The envelope of answers
  "transport/envelope/valid-answer": {
    title: "Every answer is valid against its schemas",
    spec: "rfc5730#4",
    basis: "must",
  },
  "transport/envelope/one-result-on-success": {
    title: "A success has exactly one result",
    spec: "rfc5730#2.6",
    basis: "must",
  },
  "transport/envelope/known-code": {
    title: "Every result has a code that EPP defines, and a message for people",
    spec: "rfc5730#3",
    basis: "must",
  },
  "transport/envelope/no-data-on-refusal": {
    title: "A refusal carries no data of objects",
    spec: "rfc5730#2.6",
    basis: "choice",
  },
  "transport/envelope/queue-only-when-polled": {
    title: "The state of the message queue is told in answers to poll only",
    spec: "rfc5730#2.6",
    basis: "choice",
  },
  "transport/envelope/client-id-echoed": {
    title: "The client's transaction id comes back exactly as it was sent",
    spec: "rfc5730#2.6",
    basis: "must",
  },
  "transport/envelope/client-id-echoed-in-refusal": {
    title: "The client's transaction id comes back in refusals too",
    spec: "rfc5730#2.6",
    basis: "must",
  },
  "transport/envelope/client-id-echoed-after-syntax-error": {
    title: "The client's transaction id comes back from an invalid command in which it can be read",
    spec: "rfc5730#2.6",
    basis: "choice",
    code: 2001,
  },
  "transport/envelope/client-id-absent": {
    title: "Where the client gave no transaction id, the answer has none",
    spec: "rfc5730#2.6",
    basis: "must",
  },
  "transport/envelope/client-id-repeated": {
    title: "A client may use a transaction id again; it is not the server's business",
    spec: "rfc5730#2.5",
    basis: "choice",
    code: 1000,
  },
  "transport/envelope/client-id-shortest-and-longest": {
    title: "Transaction ids of 3 and of 64 characters are accepted",
    spec: "rfc5730#4",
    basis: "must",
    code: 1000,
  },
  "transport/envelope/client-id-too-short": {
    title: "A transaction id of two characters is a syntax error",
    spec: "rfc5730#4",
    basis: "must",
    code: 2001,
  },
  "transport/envelope/client-id-too-long": {
    title: "A transaction id of 65 characters is a syntax error",
    spec: "rfc5730#4",
    basis: "must",
    code: 2001,
  },
  "transport/envelope/server-id-present": {
    title: "Every answer has a transaction id of the server, of 3 to 64 characters",
    spec: "rfc5730#2.6",
    basis: "must",
  },
  "transport/envelope/server-id-after-syntax-error": {
    title: "A syntax error has a transaction id of the server as well",
    spec: "rfc5730#2.6",
    basis: "must",
    code: 2001,
  },
  "transport/envelope/server-id-unique": {
    title: "No two answers have the same transaction id of the server",
    spec: "rfc5730#2.6",
    basis: "must",
  },
  "transport/envelope/times-in-utc": {
    title: "Every moment in an answer is in UTC and says so",
    spec: "rfc5730#2.4",
    basis: "must",
  },
} as const satisfies Readonly<Record<string, Requirement>>;
