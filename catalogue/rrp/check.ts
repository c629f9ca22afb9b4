import { closing, entitySyntax, failures, nameNotOfRegistry, notLoggedIn, optionOnNone } from "./common.ts";
import type { RrpFlow } from "./model.ts";

/** CHECK. RFC 2832 section 4.3.2. */
export const check = {
  title: "Asking whether a domain or a name server is registered",
  spec: "rfc2832#4.3.2",
  answers: {
    "domain-free": { code: 210, spec: "rfc2832#4.3.2", when: "the domain can be registered" },
    "domain-taken": {
      code: 211,
      spec: "rfc2832#4.3.2",
      when: "the domain is registered, or the registry does not give it away",
    },
    "name-server-free": { code: 212, spec: "rfc2832#4.3.2", when: "the name server is not registered" },
    "name-server-taken": {
      code: 213,
      spec: "rfc2832#4.3.2",
      when: "the name server is registered; the answer holds each of its addresses",
    },
    closing,
  },
  refuses: {
    ...entitySyntax,
    "unknown-option": optionOnNone,
    "not-logged-in": notLoggedIn,
    ...failures,
    "name-not-of-registry": {
      ...nameNotOfRegistry,
      also: { codes: [211, 505], why: "such a name may be said to be not available" },
    },
  },
} as const satisfies RrpFlow;
