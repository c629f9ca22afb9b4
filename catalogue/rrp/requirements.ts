import type { Requirement } from "../model.ts";

const must = (title: string, section: string): Requirement => ({ title, spec: section, basis: "must" });
const choice = (title: string, section: string): Requirement => ({ title, spec: section, basis: "choice" });

const transport = {
  "rrp/transport/tls": must("The server speaks over TLS, and over no version of it before 1.2", "rfc2832#2.1"),
  "rrp/transport/plain": {
    ...choice("The server speaks without encryption where that is asked for", "rfc2832#3"),
    needs: "rrp.plain",
  },
  "rrp/banner/first": must("The server speaks first: a banner comes as soon as the connection stands", "rfc2832#3"),
  "rrp/banner/form": must(
    "The banner has a line that names registry and version, a line with a date, and a dot",
    "rfc2832#3",
  ),
  "rrp/banner/version": choice("The banner and the answer to DESCRIBE name the same version", "rfc2832#3"),
  "rrp/lines/carriage-return-and-line-feed": must(
    "Every line of the server ends in a carriage return and a line feed",
    "rfc2832#3",
  ),
  "rrp/lines/dot-ends-answer": must("Every answer ends in a line with nothing but a dot", "rfc2832#4.2"),
  "rrp/lines/in-pieces": must("A command that arrives in pieces is answered as if it had come whole", "rfc2832#4.1"),
  "rrp/lines/several-at-once": choice("Commands that arrive at once are all answered, in their order", "rfc2832#4"),
  "rrp/lines/empty-lines": {
    ...choice("Empty lines between the lines of a command do no harm", "rfc2832#4.1"),
    also: { codes: [507], why: "the grammar has no empty lines, and servers in use pass over them" },
  },
  "rrp/lines/bare-line-feed": {
    ...choice("A line that ends in a line feed alone is a line", "rfc2832#4.1"),
    also: { codes: [507], why: "the grammar asks for a carriage return as well" },
  },
  "rrp/lines/long-line": {
    ...choice("A line that is longer than any value may be is no line of a command", "rfc2832#7"),
    code: 507,
    also: { codes: [505, 506, 520, 541], why: "values have at most 128 characters, and no code is said" },
  },
  "rrp/lines/large-command": choice(
    "A command with all 13 name servers, however long their names, is taken",
    "rfc2832#4.3.1.1",
  ),
  "rrp/lines/other-characters": {
    ...must("A line with characters beyond those of 7-bit ASCII is no line of a command", "rfc2832#8"),
    code: 507,
    also: { codes: [505, 506, 541], why: "it may be the value that is judged, or the line" },
  },
  "rrp/answer/form": must("An answer begins with three digits, a space and a text", "rfc2832#4.2"),
  "rrp/answer/one-for-each": must("Every command is answered once", "rfc2832#4"),
  "rrp/answer/spaced-names": choice(
    "What an answer tells is named as in the examples: small letters, spaces between the words",
    "rfc2832#4.3.9",
  ),
  "rrp/answer/dates": must("Dates have the form 2000-01-22 13:04:05.0", "rfc2832#7"),
} as const satisfies Readonly<Record<string, Requirement>>;

const lexical = {
  "rrp/lexical/any-case": must(
    "Names of commands, entities, attributes, options and statuses may be in any case",
    "rfc2832#7",
  ),
  "rrp/lexical/names-in-any-case": must("Names of domains and name servers are the same in any case", "rfc2832#1"),
  "rrp/lexical/password-case": choice("Passwords that differ in case are different", "rfc2832#7"),
  "rrp/lexical/any-order": must("The lines of a command may stand in any order", "rfc2832#4.1"),
  "rrp/lexical/first-colon": choice("A line is divided at its first colon: a value may hold others", "rfc2832#7"),
  "rrp/lexical/longest-label": must("Labels may have 63 characters", "rfc2832#7"),
  "rrp/lexical/deep-name-server": must("A name server may have any number of labels above the two last", "rfc2832#7"),
  "rrp/lexical/ipv6-forms": must("Addresses of IPv6 may be written whole or compressed, in any case", "rfc3632#2.3"),
  "rrp/lexical/one-of-several-faults": must(
    "A command with several faults is answered with the code of one of them, and changes nothing",
    "rfc2832#4",
  ),
  "rrp/lexical/syntax-before-registry": choice(
    "A command that cannot be read is answered so, whatever it is about",
    "rfc2832#5.1",
  ),
} as const satisfies Readonly<Record<string, Requirement>>;

const states = {
  "rrp/states/connected": must("A connection waits for authentication as soon as it stands", "rfc2832#4"),
  "rrp/states/authenticated": must("A session that succeeds lets commands in", "rfc2832#4"),
  "rrp/states/retry": must(
    "After one authentication that failed, the client may try again on the same connection",
    "rfc2832#4",
  ),
  "rrp/states/authenticated-at-second-try": must(
    "A session that succeeds at the second try lets commands in",
    "rfc2832#4",
  ),
  "rrp/states/disconnected-after-two-failures": must(
    "After a second authentication that failed, the server answers and disconnects",
    "rfc2832#4",
  ),
  "rrp/states/missing-option-counts": choice(
    "A session without id or password counts as an authentication that failed",
    "rfc2832#4",
  ),
  "rrp/states/early-command-does-not-count": choice(
    "A command that comes too early is no authentication that failed",
    "rfc2832#4",
  ),
  "rrp/states/waits-again": must(
    "After its answer the server waits for the next command, be it refused or not",
    "rfc2832#4",
  ),
  "rrp/states/disconnected-by-quit": must(
    "The server answers the end of a session before it disconnects",
    "rfc2832#4.3.6",
  ),
  "rrp/states/disconnected-by-failure": {
    ...must("After an answer that says so, the server disconnects", "rfc2832#5.1"),
    needs: "rrp.faults",
  },
  "rrp/states/timeout-before-session": {
    ...choice("A client that never authenticates is disconnected after a time", "rfc2832#4"),
    code: 520,
  },
  "rrp/states/timeout-of-retry": {
    ...choice("A client that does not try again is disconnected after a time", "rfc2832#4"),
    code: 520,
  },
  "rrp/states/timeout-of-session": {
    ...choice("A client that gives no command is disconnected after a time", "rfc2832#4"),
    code: 520,
  },
  "rrp/states/reason-of-timeout": {
    ...must("The reason of a timeout stands at the end of the text, after a semicolon", "rfc2832#5.1"),
    code: 520,
  },
  "rrp/states/time-starts-again": choice("Each command starts the time of silence anew", "rfc2832#4"),
} as const satisfies Readonly<Record<string, Requirement>>;

const meaning = {
  "rrp/atomic/refusal-changes-nothing": must("A command that fails leaves the registry as it was", "rfc2832#4.3"),
  "rrp/atomic/all-lines-or-none": must("A change of which one line fails changes nothing", "rfc2832#4.3"),
  "rrp/repeated/add": { ...must("An addition that is repeated is refused", "rfc2832#1"), code: 554 },
  "rrp/repeated/mod": {
    ...must("A change that is repeated is refused", "rfc2832#1"),
    code: 540,
    also: { codes: [544, 552], why: "what was set may be what keeps the domain as it is" },
  },
  "rrp/repeated/del": { ...must("A deletion that is repeated is refused", "rfc2832#1"), code: 545 },
  "rrp/repeated/renew": {
    ...must("A renewal with period and year that is repeated is refused", "rfc2832#4.3.7"),
    code: 555,
  },
  "rrp/repeated/renew-without-options": must(
    "A renewal without options that is repeated renews again",
    "rfc2832#4.3.7",
  ),
  "rrp/repeated/transfer": { ...must("A request for a transfer that is repeated is refused", "rfc2832#1"), code: 536 },
  "rrp/status/active-alone": must("A domain is active while it has no other status, and only then", "rfc2832#6.1"),
  "rrp/status/several": must("A domain may have several statuses at once", "rfc2832#6"),
  "rrp/status/registrar-lifts-its-own": must(
    "The registrar that locked a domain, or put it on hold, may lift that",
    "rfc2832#6.1",
  ),
  "rrp/status/renewable": must("A lock or a hold does not keep a domain from being renewed", "rfc2832#6.1"),
  "rrp/mod/replace": choice("A value is replaced by another in one line", "rfc2832#7"),
  "rrp/mod/rename-keeps-domains": must(
    "A name server that gets a new name goes on serving its domains",
    "rfc2832#4.3.5",
  ),
  "rrp/name-server/anybody-uses": choice(
    "A domain may have name servers that another registrar registered",
    "rfc2832#4.3.1.2",
  ),
  "rrp/name-server/follows-parent": must("The name servers below a domain change hands with it", "rfc2832#4.3.10"),
  "rrp/renew/default-period": must(
    "A registration or renewal without a period is for the registry's default",
    "rfc2832#4.3.7",
  ),
  "rrp/transfer/approved-by-time": choice("A transfer that nobody decides is decided by time", "rfc2832#4.3.10"),
} as const satisfies Readonly<Record<string, Requirement>>;

const versions = {
  "rrp/version/ipv6": must("Version 2.0.0 takes addresses of IPv6", "rfc3632#2.3"),
  "rrp/version/cancel": must(
    "Version 2.0.0 lets the registrar that asked for a domain take the request back",
    "rfc3632#2.2",
  ),
  "rrp/version/one-point-one": choice("Version 1.1.0 can be spoken too, and is named then", "rfc2832#4.3.4"),
  "rrp/version/no-later-commands": {
    ...must("Commands of later and unpublished versions are unknown", "rfc2832#5.1"),
    code: 500,
  },
} as const satisfies Readonly<Record<string, Requirement>>;

const both = {
  "rrp/both/registered": choice("What is registered over RRP is seen over EPP, and the other way round", "rfc2832#1"),
  "rrp/both/name-servers": choice(
    "Name servers registered over RRP are hosts of EPP, and the other way round",
    "rfc2832#1",
  ),
  "rrp/both/taken": choice("A name that is taken over one protocol is taken over the other", "rfc2832#1"),
  "rrp/both/deleted": choice("What is deleted over RRP is gone over EPP, and the other way round", "rfc2832#1"),
  "rrp/both/renewed": choice("A renewal over one protocol is seen over the other", "rfc2832#1"),
  "rrp/both/statuses": choice("A lock or hold of one protocol has its counterparts in the other", "rfc2832#6"),
  "rrp/both/transfers": choice(
    "A transfer may be asked for over one protocol and decided over the other",
    "rfc2832#4.3.10",
  ),
  "rrp/both/notices": choice("What RRP tells outside the protocol stands in the queue of EPP", "rfc2832#4.3.10"),
} as const satisfies Readonly<Record<string, Requirement>>;

/** Everything that RRP asks of a server beyond the rows of single commands, by id. */
export const rrpRequirements = { ...transport, ...lexical, ...states, ...meaning, ...versions, ...both } as const;
