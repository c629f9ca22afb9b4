import {
  closing,
  entitySyntax,
  failures,
  nameNotOfRegistry,
  nameServerNotSponsored,
  nameServerUnknown,
  notLoggedIn,
  notRegistered,
  notSponsor,
  unknownOption,
} from "./common.ts";
import type { RrpFlow } from "./model.ts";

/** STATUS. RFC 2832 section 4.3.9. */
export const status = {
  title: "Looking at a domain or a name server",
  spec: "rfc2832#4.3.9",
  answers: {
    shown: {
      code: 200,
      spec: "rfc2832#4.3.9",
      when: "the registrar sponsors the domain: name servers, expiry, registrar, statuses, and who did what when",
    },
    "name-server-shown": {
      code: 200,
      spec: "rfc2832#4.3.9",
      when: "the registrar sponsors the name server: its addresses, its registrar, and who did what when",
    },
    closing,
  },
  refuses: {
    ...entitySyntax,
    "unknown-option": { ...unknownOption, also: { codes: [507], why: "the command takes no option at all" } },
    "not-logged-in": notLoggedIn,
    ...failures,
    "name-not-of-registry": nameNotOfRegistry,
    "not-registered": notRegistered,
    "not-sponsor": notSponsor,
    "name-server-unknown": nameServerUnknown,
    "name-server-not-sponsored": nameServerNotSponsored,
  },
} as const satisfies RrpFlow;
