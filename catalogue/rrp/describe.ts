import { closing, failures, malformed, notLoggedIn, unknownOption } from "./common.ts";
import type { RrpFlow } from "./model.ts";

/** DESCRIBE. RFC 2832 section 4.3.4. */
export const describe = {
  title: "Asking for the version of the protocol",
  spec: "rfc2832#4.3.4",
  answers: {
    described: {
      code: 200,
      spec: "rfc2832#4.3.4",
      when: "the answer names protocol and version, whether or not they were asked for",
    },
    closing,
  },
  refuses: {
    "malformed-line": { ...malformed, when: `${malformed.when}, or there is an attribute` },
    "unknown-option": unknownOption,
    "unknown-target": {
      code: 506,
      raisedBy: "decode",
      basis: "must",
      spec: "rfc2832#5.1",
      when: "something else than the protocol is to be described",
    },
    "not-logged-in": notLoggedIn,
    ...failures,
  },
} as const satisfies RrpFlow;
