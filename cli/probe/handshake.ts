import type { Findings } from "./finding.ts";
import type { ProbedServer } from "./server.ts";

const versions = ["TLSv1.2", "TLSv1.3"] as const;

/** Finds out what shows before anything is said: addresses and versions of TLS. */
export async function probeHandshake(server: ProbedServer, findings: Findings): Promise<void> {
  const count = await server.addresses();
  findings.note(
    "target.addresses",
    "first",
    "certain",
    count === 1 ? "there is one address" : `there are ${count} addresses; \`all\` tries each of them`,
  );
  const spoken: string[] = [];
  for (const version of versions)
    if (await server.greets({ minVersion: version, maxVersion: version })) spoken.push(version);
  findings.note("target.tlsVersions", spoken, "certain", "a handshake with each, and with no other");
  if (await server.greets({ minVersion: "TLSv1.1", maxVersion: "TLSv1.1" }))
    findings.ask("target.tlsVersions", "it takes TLS 1.1 too, which RFC 9325 rules out; the suite will say so");
}

/** Finds out whether a client certificate is asked for in the handshake, or maybe later. */
export async function probeCertificates(server: ProbedServer, findings: Findings): Promise<void> {
  const note = (isJudged: boolean, why: string) => findings.note("capabilities.certificates", isJudged, "likely", why);
  if (server.destination.certificate === undefined) note(false, "it asks for none");
  else if (await server.greetsStrangers()) note(true, "it greets who shows none, so it may judge it at login");
  else note(false, "it does not greet who shows none");
}
