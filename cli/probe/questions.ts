import { randomBytes } from "node:crypto";
import { domainToASCII } from "node:url";
import { type Answer, summary, textsAt } from "../../steps/support/answer.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../xsd/write.ts";
import type { Findings } from "./finding.ts";
import type { ProbeSession } from "./session.ts";

// What a probe asks once it is logged in. Nothing here changes anything: checks of names that nobody has, info about what
// is not there, and a look at the queue of messages, without acknowledging.

/** More than this in one check is not tried. */
const mostChecks = 256;

/** Zones where names are checked: those that a person named, or guesses. */
export interface Zones {
  readonly names: readonly string[];
  readonly areGuessed: boolean;
}

/** Asks all of it. */
export async function askHarmlessly(session: ProbeSession, zones: Zones, findings: Findings): Promise<void> {
  const operated = [];
  for (const zone of zones.names) if (await isOperated(session, zone)) operated.push(zone);
  const why = zones.areGuessed ? "it checks names below the end of its own name" : "it checks names below it";
  findings.note("zones", operated, zones.areGuessed ? "likely" : "certain", why);
  for (const zone of zones.names)
    if (!operated.includes(zone) && !zones.areGuessed)
      findings.ask("zones", `it does not take a check of a name below ${zone}: is this its zone?`);
  const [zone] = operated;
  if (zone !== undefined) {
    await findMostChecks(session, zone, findings);
    await askForOtherLetters(session, zone, findings);
  }
  await askForWhatIsNotThere(session, zone, findings);
  await askForMessages(session, findings);
}

/** What is not in its zones a registry refuses, or says that it is not free. */
async function isOperated(session: ProbeSession, zone: string): Promise<boolean> {
  return areFree(session, [freshName(zone)]);
}

/** Labels of Japanese letters, and of Latin ones with marks. RFC 5891 section 4.2. */
async function askForOtherLetters(session: ProbeSession, zone: string, findings: Findings): Promise<void> {
  const labels = [japanese(), `\u00fc${fresh()}`].map((label) => domainToASCII(label));
  const isTaken = await areFree(
    session,
    labels.map((label) => `${label}.${zone}`),
  );
  findings.note(
    "capabilities.idn",
    isTaken,
    "likely",
    isTaken ? "such names are free" : "it says of no such name that it is free",
  );
}

async function areFree(session: ProbeSession, names: readonly string[]): Promise<boolean> {
  const answer = await session.ask(check(names));
  const said = textsAt(answer.content, "resData/chkData/cd/name/@avail");
  return answer.code === 1000 && said.length === names.length && said.every((one) => ["1", "true"].includes(one));
}

/** How many names a check may have: doubled until it is refused, then halved in between. RFC 5731 section 3.1.1. */
async function findMostChecks(session: ProbeSession, zone: string, findings: Findings): Promise<void> {
  const takes = async (count: number) =>
    (await session.ask(check(Array.from({ length: count }, () => freshName(zone))))).code === 1000;
  let [taken, refused] = [1, 2];
  while (refused <= mostChecks && (await takes(refused))) [taken, refused] = [refused, refused * 2];
  if (refused > mostChecks) {
    findings.note("policy.maxChecks", taken, "guess", `it takes ${taken} names in a check; more were not tried`);
    findings.ask("policy.maxChecks", "how many names a check may have; scenarios go up to one more");
    return;
  }
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2);
    if (await takes(middle)) taken = middle;
    else refused = middle;
  }
  findings.note("policy.maxChecks", taken, "certain", `it takes ${taken} names in a check and refuses ${refused}`);
}

async function askForWhatIsNotThere(
  session: ProbeSession,
  zone: string | undefined,
  findings: Findings,
): Promise<void> {
  const asked: readonly (readonly [object: string, capability: string | undefined, verb: Xml | undefined])[] = [
    ["domain", undefined, zone === undefined ? undefined : info("domain", "name", freshName(zone))],
    ["contact", "contacts", info("contact", "id", fresh().slice(0, 16))],
    ["host", "hosts", info("host", "name", `ns1.${fresh()}.example`)],
  ];
  for (const [object, capability, verb] of asked) {
    const isOffered = capability === undefined || findings.get(`capabilities.${capability}`)?.value === true;
    if (verb === undefined || !isOffered) continue;
    const answer = await session.ask(verb);
    if (capability !== undefined && [2101, 2307].includes(answer.code ?? 0))
      findings.note(`capabilities.${capability}`, false, "certain", `it answers ${answer.code} to a ${object} info`);
    else if (answer.code !== 2303)
      findings.ask(
        "codes",
        `info of a ${object} that is not there is answered ${summary(answer)}, not 2303; the suite will say so`,
      );
    complainOf(answer, `info of a ${object}`, findings);
  }
}

/** Looks for a message and leaves it where it is. */
async function askForMessages(session: ProbeSession, findings: Findings): Promise<void> {
  const answer = await session.ask(raw('<poll op="req"/>'));
  const isThere = [1300, 1301].includes(answer.code ?? 0);
  findings.note("capabilities.poll", isThere, "certain", `it answers ${summary(answer)} to a poll`);
  const [waiting = "some"] = textsAt(answer.content, "msgQ/@count");
  if (answer.code === 1301)
    findings.ask("registrars.A", `messages wait in its queue (${waiting}); the suite leaves them where they are`);
  complainOf(answer, "poll", findings);
}

function complainOf({ problems, arrival }: Answer, what: string, findings: Findings): void {
  if (arrival === "document" && problems.length > 0)
    findings.ask("target", `its answer to ${what} is not valid against the schemas: ${problems[0]}`);
}

function check(names: readonly string[]): Xml {
  return xml`<check><domain:check xmlns:domain="${namespaces.domain}">${names.map(
    (name) => xml`<domain:name>${name}</domain:name>`,
  )}</domain:check></check>`;
}

function info(object: "domain" | "contact" | "host", key: "name" | "id", name: string): Xml {
  const prefix = raw(object);
  return xml`<info><${prefix}:info xmlns:${prefix}="${namespaces[object]}"><${prefix}:${raw(key)}>${name}</${prefix}:${raw(key)}></${prefix}:info></info>`;
}

/** A label of Japanese letters that nobody has. */
function japanese(): string {
  return [...randomBytes(10)].map((octet) => String.fromCharCode(0x304b + (octet % 24))).join("");
}

/** A label that nobody has. */
function fresh(): string {
  return `e${randomBytes(7).toString("hex")}`;
}

function freshName(zone: string): string {
  return `${fresh()}.${zone}`;
}
