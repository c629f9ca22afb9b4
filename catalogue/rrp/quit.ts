import { failures, malformed, notLoggedIn } from "./common.ts";
import type { RrpFlow } from "./model.ts";

/** QUIT. RFC 2832 section 4.3.6. */
export const quit = {
  title: "Ending the session",
  spec: "rfc2832#4.3.6",
  answers: {
    ended: { code: 220, spec: "rfc2832#4.3.6", when: "the server answers first and closes the connection then" },
  },
  refuses: {
    "malformed-line": { ...malformed, when: "the command has a line of any kind: it takes none" },
    "not-logged-in": {
      ...notLoggedIn,
      basis: "choice",
      spec: "rfc2832#4.3.8",
      also: { codes: [220], why: "the figure has the command in a session only, and to close is what is asked for" },
    },
    ...failures,
  },
} as const satisfies RrpFlow;
