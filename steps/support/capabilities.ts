/**
 * What a subject may be able to do. A profile claims some of these; a scenario tagged `@needs:<capability>` is not
 * applicable where it is not claimed.
 */
export const capabilities = {
  contacts: "manages contact objects (RFC 5733)",
  hosts: "manages host objects (RFC 5732)",
  rgp: "restores domains within the redemption grace period (RFC 3915)",
  secDNS: "takes delegation signer records (RFC 5910)",
  fees: "quotes and checks fees (RFC 8748 and its drafts)",
  launch: "knows launch phases and trademark claims (RFC 8334)",
  tokens: "takes allocation tokens (RFC 8495)",
  rrp: "speaks RRP about the same names (RFC 2832)",
  "rrp.plain": "speaks RRP without TLS as well",
  "rrp.faults": "lets the suite make RRP fail as only a server's inside can",
  idn: "registers labels in Japanese, and in Latin letters with marks (RFC 5891)",
  poll: "keeps a queue of messages for each registrar",
  certificates: "judges the client's certificate at login, not during the handshake",
  addressLists: "lets a registrar log in from listed addresses only",
  failedLogins: "counts failed logins on a connection and closes it after too many",
  refusalOrder: "answers with the documented refusal when two are due",
  control: "offers a control port",
  reset: "is put back to its fixture before every scenario",
  clock: "lets the suite move its clock",
  idle: "lets the suite make silence pass on its connections",
  ledger: "tells which refusal answered a command",
  fixtures: "takes further objects and policy from the suite",
  look: "shows the suite what it holds beyond what the protocol tells",
  tool: "takes commands through the registry's own tool channel",
  superuser: "lets the tool channel act as superuser",
} as const;

/** The name of a capability. */
export type Capability = keyof typeof capabilities;

export const capabilityNames = Object.keys(capabilities) as readonly Capability[];
