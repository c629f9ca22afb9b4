import * as documents from "../../../simulator/faults/kinds/documents.ts";
import { kinds } from "../../../simulator/faults/kinds/index.ts";
import { rrpStatusesOf } from "../../../simulator/registry/rrp/statuses.ts";
import type { Dialect } from "./dialect.ts";

/** The commands that do what a plan calls so. What stands for no command here, such as greetings, keeps its name. */
const commands: Readonly<Record<string, string>> = {
  create: "rrp-add",
  check: "rrp-check",
  delete: "rrp-del",
  update: "rrp-mod",
  renew: "rrp-renew",
  info: "rrp-status",
  login: "rrp-session",
  logout: "rrp-quit",
};

/** It writes no XML that could be written otherwise, and has no queue of messages. */
const strange: readonly string[] = [
  ...Object.values(documents).map(({ name }) => name),
  "poll-emptied",
  "poll-flooded",
];

/** Plans about RRP: names and name servers, and of the commands those of RFC 2832 section 4.3. */
export const rrpDialect: Dialect = {
  protocol: "rrp",
  without: "/steps/epp/",
  creates: { domain: ["hosts"], host: ["addresses"] },
  changes: {
    domain: ["add hosts", "remove hosts", "add status", "remove status"],
    host: ["add addresses", "remove addresses"],
  },
  faults: kinds.map(({ name }) => name).filter((name) => !strange.includes(name)),
  words: {
    login: "Connect with TLS, and open a session (SESSION)",
    hello: "Ask the server what it speaks (DESCRIBE)",
    logout: "End the session (QUIT)",
    info: "STATUS",
  },
  asksForAuthInfo: false,
  statusesOf: rrpStatusesOf,
  flowOf: (command) => {
    const [, verb = command] = /^(?:domain|host)-(transfer|\w+)/.exec(command) ?? [];
    return verb === "transfer" ? "rrp-transfer" : (commands[verb] ?? command);
  },
};
