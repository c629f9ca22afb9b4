import type { CertificationReport } from "../../certify/report/model.ts";

const at = "2026-01-15T12:00:00.000Z";
const exchange = {
  protocol: "epp",
  who: "registrar-a",
  at,
  sent: "<epp><script>alert(1)</script></epp>",
  received: "<epp/>",
  code: 2001,
  durationMs: 2,
  problems: ["it is not valid"],
} as const;

/** A report in which everything occurs that can. */
export const sampleReport: CertificationReport = {
  version: 1,
  kind: "certification",
  run: {
    started: at,
    durationMs: 1234,
    suite: "0.1.0",
    node: "v20",
    complete: true,
    problems: ["one"],
    succeeded: false,
  },
  plan: { name: "mine", title: "Mine: a sample" },
  client: { name: "<script>alert(2)</script>" },
  totals: {
    scenarios: { passed: 1, failed: 1, "not applicable": 1, "not tried": 0, error: 0 },
    conduct: { kept: 1, broken: 1, "not tried": 1 },
    weather: { sound: 1, unsound: 1 },
    sessions: 2,
    commands: 2,
  },
  scenarios: [
    {
      name: "Opening",
      line: 3,
      tags: ["@client"],
      verdict: "passed",
      durationMs: 10,
      steps: [{ keyword: "When", text: "the client logs in", verdict: "passed", durationMs: 10 }],
    },
    {
      name: "Renewing",
      line: 7,
      tags: [],
      verdict: "failed",
      durationMs: 20,
      steps: [{ keyword: "Then", text: "it is renewed", verdict: "failed", durationMs: 1 }],
      failure: { step: "Then it is renewed", kind: "then", message: "It is not.", expected: "2", actual: "4" },
      exchanges: [exchange],
    },
    { name: "Signing", line: 9, tags: [], verdict: "not applicable", reason: "not declared", durationMs: 0, steps: [] },
  ],
  conduct: [
    {
      id: "logs-out",
      title: "Logs out",
      spec: "rfc5730#2.9.1.2",
      why: "Because.",
      verdict: "kept",
      findings: [],
      count: 0,
    },
    {
      id: "transaction-ids-present",
      title: "Every command has a clTRID",
      spec: "rfc5730#2.5, rfc5734#3",
      why: "Because.",
      verdict: "broken",
      findings: [
        { message: "It has none", at, connection: 1, exchange },
        { message: "It has none again", at, connection: 1 },
      ],
      count: 12,
    },
    { id: "fees", title: "Fees", spec: "rfc8748#5.2", why: "Because.", verdict: "not tried", findings: [], count: 0 },
  ],
  weather: [
    {
      kind: "cdata",
      summary: "Half of each text.",
      demand: "Takes all of it.",
      at,
      did: "it was written otherwise",
      connection: 1,
      command: "domain-info a.example",
      next: "it went on",
      verdict: "sound",
    },
    {
      kind: "connection-refused",
      summary: "The port is closed.",
      demand: "Tries again.",
      at,
      did: "the port was closed",
      next: "it did not try again",
      verdict: "unsound",
    },
  ],
  sessions: [
    {
      number: 1,
      opened: at,
      closed: at,
      closedBy: "server",
      tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", clientCertificate: true },
      registrar: "registrar-a",
      services: ["urn:ietf:params:xml:ns:domain-1.0"],
      commands: 2,
      refused: 1,
    },
    { number: 2, opened: at, fault: "ERR_SSL_WRONG_VERSION_NUMBER", services: [], commands: 0, refused: 0 },
  ],
  commands: [
    { number: 1, at, connection: 1, title: "login", clTRID: "A-1", code: 1000 },
    { number: 2, at, connection: 1, title: "domain-info a.example" },
  ],
};
