import { isIP } from "node:net";
import { type Answer, summary } from "../../steps/support/answer.ts";
import type { EppConnection } from "../../steps/support/epp-connection.ts";
import type { Findings } from "./finding.ts";
import { readGreeting } from "./greeting.ts";
import { probeCertificates, probeHandshake } from "./handshake.ts";
import type { Login, ProbeOptions } from "./options.ts";
import { askHarmlessly, type Zones } from "./questions.ts";
import { ProbedServer } from "./server.ts";
import { ProbeSession } from "./session.ts";

/** Finds out what it can about a server. Throws, in words for people, where there is none, or it does not greet. */
export async function probe(
  host: string,
  options: ProbeOptions,
  login: Login | undefined,
  findings: Findings,
): Promise<void> {
  const server = new ProbedServer(host, options);
  const { connection, greeting } = await greeted(server, options);
  try {
    readGreeting(greeting, findings);
    await probeHandshake(server, findings);
    await probeCertificates(server, findings);
    if (options.insecure) await askForAuthority(server, findings);
    const session = new ProbeSession(connection, server.timeout);
    const zones = zonesToTry(host, options.zone);
    if (login !== undefined && (await isLoggedIn(session, login, greeting, findings))) {
      await askHarmlessly(session, zones, findings);
      await session.end();
    }
  } finally {
    connection.close();
  }
  guessPolicy(findings);
  askPerson(login !== undefined, findings);
}

async function greeted(
  server: ProbedServer,
  options: ProbeOptions,
): Promise<{ connection: EppConnection; greeting: Answer }> {
  const at = `${server.host}:${options.port}`;
  const met = await server.greeted().catch(async (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const issuer = (await server.certificate())?.issuer?.CN;
    const hint = issuer === undefined ? "" : `\nIts certificate was issued by "${issuer}".`;
    throw new Error(`${at} cannot be reached: ${reason}${hint}${adviceFor(error)}`);
  });
  if (met.greeting.isGreeting) return met;
  met.connection.close();
  const advice =
    options.cert === undefined ? "\nDoes it ask for a client certificate? Name one with --cert and --key." : "";
  throw new Error(`${at} does not greet: ${summary(met.greeting)}.${advice}`);
}

/** With `--insecure` nobody has looked at the server's certificate: a person has to. */
async function askForAuthority(server: ProbedServer, findings: Findings): Promise<void> {
  const issuer = (await server.certificate())?.issuer?.CN ?? "nobody";
  findings.ask(
    "target.authorities",
    `its certificate was issued by "${issuer}" and not looked at: name that authority's`,
  );
}

async function isLoggedIn(session: ProbeSession, login: Login, greeting: Answer, findings: Findings): Promise<boolean> {
  const answer = await session.logIn(login, greeting);
  if (answer.code !== 1000)
    findings.ask(
      "registrars.A",
      `the login was answered ${summary(answer)}: is the id, password or certificate wrong?`,
    );
  return answer.code === 1000;
}

/** The zones that a person named; where nobody did, the last label of the server's name may be one. */
function zonesToTry(host: string, named: readonly string[]): Zones {
  if (named.length > 0) return { names: named, areGuessed: false };
  const last = host.split(".").at(-1) ?? "";
  return { names: isIP(host) !== 0 || !host.includes(".") ? [] : [last], areGuessed: true };
}

/** What cannot be asked harmlessly: the usual values. */
function guessPolicy(findings: Findings): void {
  const guess = (key: string, value: unknown, why: string) => findings.note(`policy.${key}`, value, "guess", why);
  guess("maxFailedLogins", 3, "failed logins that a connection may see; one more is answered 2501");
  guess("idleTimeout", "PT1H", "how long a connection may be silent");
  guess("deletion", "asynchronous", "or synchronous: contacts and hosts are deleted later, with a message, or at once");
  guess("contactInfo", "sponsor", "or anyone: who may look at a contact");
  guess("restoreTerm", "kept", "or year-from-restore: whether a restored domain keeps its time");
}

/** What no probe can find out. */
function askPerson(isLoggedIn: boolean, findings: Findings): void {
  if (!isLoggedIn) findings.ask("registrars.A", "who logs in; with --id, the probe finds out more");
  findings.ask("registrars.B", "a second registrar, for whatever happens between two; a third is welcome");
  const zones = findings.get("zones")?.value as readonly string[] | undefined;
  if (zones === undefined || zones.length === 0) findings.ask("zones", "where domains may be registered");
  findings.ask("policy", "what is marked as a guess");
  findings.ask("capabilities", "failedLogins, addressLists and refusalOrder, which cannot be tried harmlessly");
  findings.ask("fixtures", "premium and reserved names, tokens and marks that it holds, if there are any");
  findings.ask("control, hooks", "a clock that can be moved, if it has one: docs/hooks.md");
  findings.ask("pacing", "how much it may be asked to do, if that is limited");
}

function adviceFor(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return "\nSay with --server-name what its certificate says.";
  if (/CERT|SELF_SIGNED|ISSUER|VERIFY/.test(code)) return "\nName that authority's certificate with --ca.";
  return "\nIs it running, and are name and port right?";
}
