import { kinds } from "../../../simulator/faults/kinds/index.ts";
import type { Dialect } from "./dialect.ts";

const roles = ["registrant", "admin", "tech", "billing"];

/** Each of them is to be something else, or gets more and loses some. */
function changeable(...facts: readonly string[]): readonly string[] {
  return facts.flatMap((fact) => [fact, `add ${fact}`, `remove ${fact}`]);
}

const ofContact = ["name", "organisation", "city", "country", "email", "voice", "authInfo", "discloses", "withholds"];

/** Plans about EPP. */
export const eppDialect: Dialect = {
  protocol: "epp",
  creates: {
    domain: [...roles, "hosts", "authInfo", "DS record", "fee", "token"],
    contact: ofContact,
    host: ["addresses"],
  },
  changes: {
    domain: changeable(...roles, "hosts", "status", "authInfo", "DS record"),
    contact: changeable(...ofContact, "fax", "status"),
    host: changeable("addresses", "status"),
  },
  faults: kinds.map(({ name }) => name),
  words: {
    login: "Connect with TLS, and log in",
    hello: "Send a hello, as a client does to keep its session alive",
    logout: "Log out",
    info: "info",
  },
  asksForAuthInfo: true,
  statusesOf: ({ statuses }) => statuses,
  flowOf: (command) => command,
};
