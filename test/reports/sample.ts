import { type BuildInput, buildReport, type RowInput } from "../../reports/build.ts";
import type { Exchange, Report, ScenarioResult } from "../../reports/model.ts";

const ns = 'xmlns="urn:ietf:params:xml:ns:epp-1.0"';
const domainNs = 'xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"';

/** A login, its password masked, as the suite records it. */
export const loginExchange: Exchange = {
  protocol: "epp",
  who: "registrar A",
  at: "2025-03-09T10:15:30.120Z",
  sent: `<?xml version="1.0" encoding="UTF-8"?><epp ${ns}><command><login><clID>registrar-a</clID><pw>••••••</pw></login><clTRID>a-1</clTRID></command></epp>`,
  received: `<epp ${ns}><response><result code="1000"><msg>Done</msg></result><trID><clTRID>a-1</clTRID><svTRID>s-1</svTRID></trID></response></epp>`,
  code: 1000,
  durationMs: 4.2,
};

/** A registration that the server should have refused. */
export const createExchange: Exchange = {
  protocol: "epp",
  who: "registrar A",
  at: "2025-03-09T10:15:30.250Z",
  sent: `<?xml version="1.0" encoding="UTF-8"?><epp ${ns}><command><create><domain:create ${domainNs}><domain:name>taken-7f3a.example</domain:name><domain:period unit="y">1</domain:period><domain:registrant>c-7f3a</domain:registrant><domain:authInfo><domain:pw>••••••</domain:pw></domain:authInfo></domain:create></create><clTRID>a-2</clTRID></command></epp>`,
  received: `<epp ${ns}><response><result code="1000"><msg>Done &amp; stored</msg></result><!-- cached --><resData><domain:creData ${domainNs}><domain:name>taken-7f3a.example</domain:name><domain:crDate>2025-03-09T10:15:30Z</domain:crDate></domain:creData></resData><trID><clTRID>a-2</clTRID><svTRID>s-2</svTRID></trID></response></epp>`,
  code: 1000,
  durationMs: 11.8,
  problems: ["line 1: element resData: something is said about element trID"],
};

const rrpExchange: Exchange = {
  protocol: "rrp",
  who: "registrar B",
  at: "2025-03-09T10:15:31.000Z",
  sent: "add\r\nEntityName:Domain\r\nDomainName:example.example\r\n-Period:1\r\n.\r\n",
  durationMs: 5000,
  problems: ["the server did not answer within 5 s"],
};

function row(id: string, title: string, more: Partial<RowInput> = {}): RowInput {
  const [flow = "", code = ""] = id.split("/");
  const kind = more.kind ?? (code.startsWith("1") ? "answer" : "refusal");
  const numbered = /^\d+$/.test(code) ? { code: Number(code) } : {};
  return { id, flow, kind, ...numbered, title, spec: "rfc5730#3", basis: "must", documented: true, ...more };
}

/** Rows of every kind, and of every area that reports know. */
export const sampleRows: readonly RowInput[] = [
  row("hello/0/greeted", "the server introduces itself", { kind: "answer", spec: "rfc5730#2.4" }),
  row("login/1000/opened", "the registrar is who it claims to be", { spec: "rfc5730#2.9.1.1" }),
  row("login/2200/bad-registrar-password", "the password is not the registrar's", { spec: "rfc5730#2.9.1.1" }),
  row("session/2000/unknown-command", "the element inside the command is none that EPP defines", { documented: false }),
  row("contact-create/2302/resource-already-exists", "the contact id is taken"),
  row("contact-info/2201/resource-not-owned", "another registrar sponsors the contact", { basis: "choice" }),
  row("host-create/2303/linked-resource-does-not-exist", "the domain above the host does not exist"),
  row("domain-create/1000/registered", "the name is free and everything is given", { spec: "rfc5731#3.2.1" }),
  row("domain-create/2302/resource-already-exists", "the name is already registered"),
  row("domain-create/2306/name-reserved", "the name is reserved", { basis: "choice", spec: "documents" }),
  row("domain-create/2306/too-many-nameservers", "more name servers are given than allowed", { basis: "choice" }),
  row("domain-create/2306/period-too-long", "the period is longer than allowed"),
  row("domain-renew/2004/wrong-expiry-date", "the expiry date given is not the domain's", { spec: "rfc5731#3.2.3" }),
  row("poll-ack/2303/message-not-found", "no message has this id"),
  row("transport/framing/split-frame", "a frame that comes in pieces is read as one", {
    kind: "requirement",
    spec: "rfc5734#4",
    documented: false,
  }),
  row("rrp/add/registers", "add registers a name", {
    kind: "requirement",
    code: 200,
    spec: "rfc2832#5.1",
    documented: false,
  }),
];

function scenario(file: string, line: number, rows: readonly string[], more: Partial<ScenarioResult>): ScenarioResult {
  return {
    name: "A scenario",
    feature: "Registering a domain name",
    file,
    line,
    tags: ["@domain-create", ...rows.map((id) => `@${id}`)],
    rows,
    verdict: "passed",
    durationMs: 12.3,
    steps: [
      { keyword: "Given", text: 'registrar B holds domain "taken"', verdict: "passed", durationMs: 6 },
      { keyword: "When", text: 'registrar A registers domain "taken" for 1 year', verdict: "passed", durationMs: 5 },
      { keyword: "Then", text: "the answer is 2302", verdict: "passed", durationMs: 0.1 },
    ],
    repeat: `eppraise run --profile example.yaml '${file}:${line}'`,
    ...more,
  };
}

/** Scenarios with every verdict that there is. */
export const sampleScenarios: readonly ScenarioResult[] = [
  scenario("session/hello.feature", 8, ["hello/0/greeted"], { name: "A client asks again", feature: "Greeting" }),
  scenario("session/login.feature", 12, ["login/1000/opened"], { name: "The password is right", feature: "Login" }),
  scenario("session/login.feature", 20, ["login/2200/bad-registrar-password"], {
    name: "The password is wrong",
    feature: "Login",
  }),
  scenario("domain/create/names.feature", 14, ["domain-create/2302/resource-already-exists"], {
    name: "The name is already registered",
    verdict: "failed",
    steps: [
      { keyword: "Given", text: 'registrar B holds domain "taken"', verdict: "passed", durationMs: 6 },
      { keyword: "When", text: 'registrar A registers domain "taken" for 1 year', verdict: "passed", durationMs: 5 },
      { keyword: "Then", text: "the answer is 2302", verdict: "failed", durationMs: 0.1 },
      { keyword: "And", text: 'domain "taken" is sponsored by registrar B', verdict: "skipped", durationMs: 0 },
    ],
    failure: {
      step: "Then the answer is 2302",
      kind: "then",
      message: "the answer is not the one that the row asks for",
      expected: "code 2302 (object exists)",
      actual: "code 1000 (completed)",
    },
    exchanges: [loginExchange, createExchange],
  }),
  scenario("domain/create/names.feature", 30, ["domain-create/2306/name-reserved"], {
    name: "The name is <reserved> & not for sale",
    verdict: "not applicable",
    reason: "the profile names no reserved name (fixtures.reserved)",
  }),
  scenario("domain/create/hosts.feature", 9, ["domain-create/2306/too-many-nameservers"], {
    name: "Fourteen name servers",
    verdict: "waived",
    reason: "W-3, until 2025-12-31: the limit is raised with the next release",
    failure: { step: "Then the answer is 2306", kind: "then", message: "1000 is not 2306" },
  }),
  scenario("domain/create/names.feature", 50, ["domain-create/1000/registered"], { name: "The name is free" }),
  scenario("domain/renew.feature", 11, ["domain-renew/2004/wrong-expiry-date"], {
    name: "The expiry date is another",
    feature: "Renewing a domain name",
    verdict: "not testable",
    reason: "the subject claims a clock, and its control port does not answer",
  }),
  scenario("poll.feature", 40, ["poll-ack/2303/message-not-found"], {
    name: "Acknowledging a message that is not there",
    feature: "Poll messages",
    verdict: "harness error",
    reason: "no step is defined for this sentence",
    failure: { step: "When registrar A acks", kind: "when", message: "no step is defined for this sentence" },
  }),
  scenario("contact/create.feature", 17, ["contact-create/2302/resource-already-exists"], {
    name: "The id is taken",
    feature: "Creating a contact",
  }),
  scenario("contact/info.feature", 22, ["contact-info/2201/resource-not-owned"], {
    name: "Another registrar looks",
    feature: "Looking at a contact",
    verdict: "set-up failed",
    failure: {
      step: 'Given registrar B holds contact "theirs"',
      kind: "given",
      message: "The contact cannot be created.",
      expected: "1000",
      actual: "2306",
    },
    exchanges: [loginExchange],
  }),
  scenario("rrp/add.feature", 6, ["rrp/add/registers"], {
    name: "A registrar adds a name",
    feature: "RRP add",
    verdict: "failed",
    failure: { step: "When registrar B adds a name", kind: "when", message: "the server did not answer within 5 s" },
    exchanges: [rrpExchange],
  }),
];

const run = {
  id: "2025-03-09T10-15-30Z-4c1d",
  started: "2025-03-09T10:15:30.000Z",
  durationMs: 83_400,
  suite: "0.1.0",
  node: "20.19.0",
  strict: true,
  complete: true,
};

const subject = {
  name: "Example Registry (staging)",
  profile: "profiles/example.yaml",
  address: "epp.registry.example:700",
  builtIn: false,
  capabilities: ["contacts", "hosts", "secDNS", "rgp"],
};

/** Response times of each class, the queries too slow. */
export const sampleTimes = {
  login: [120.4, 95.1],
  logout: [3.2],
  "domain check": [12, 14, 2500],
  "domain transfer query": [1800],
  poll: [9],
  "domain create": [31, 44.5, 3100],
};

/** A small report with every verdict. */
export function sampleReport(): Report {
  return buildReport({ run, subject, rows: sampleRows, scenarios: sampleScenarios, times: sampleTimes });
}

/** The sample with something about the run changed, judged anew. */
export function judgedAgain(change: Partial<BuildInput>, more: Partial<BuildInput["run"]> = {}): Report {
  const base = { run, subject, rows: sampleRows, scenarios: sampleScenarios, times: sampleTimes };
  return buildReport({ ...base, ...change, run: { ...run, ...more } });
}

/** A report of `size` scenarios, one a row, in which everything passed. */
export function passedReport(size: number): Report {
  const flows = [
    "login",
    "contact-create",
    "contact-update",
    "host-create",
    "domain-check",
    "domain-create",
    "domain-renew",
  ];
  const codes = [1000, 2002, 2003, 2004, 2005, 2201, 2303, 2304, 2306];
  const rows = Array.from({ length: size }, (_, index) => {
    const flow = flows[index % flows.length] ?? "";
    const code = codes[Math.floor(index / 7) % codes.length] ?? 0;
    return row(
      `${flow}/${code}/a-reason-of-usual-length-${index}`,
      `the situation number ${index} of the flow, in some words`,
    );
  });
  const scenarios = rows.map(({ id, flow }, index) =>
    scenario(`${flow.replace("-", "/")}.feature`, index + 10, [id], {
      name: `The situation number ${index} shows itself`,
    }),
  );
  return buildReport({ run, subject, rows, scenarios });
}

/** Stands in for the real indenting: a line an element. */
export function lineAnElement(xml: string): string {
  return xml.replaceAll("><", ">\n<");
}
