import { refuseNames } from "./left-alone.ts";
import type { Party } from "./party.ts";
import { valuesOf } from "./rrp-answer.ts";
import { rrpSessionOf, written } from "./rrp-session.ts";
import type { Mending, RrpLine, RrpSpoken } from "./rrp-talk.ts";
import { rrpDomain, rrpNameServer, rrpWords, yearFact } from "./rrp-words.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { HarnessError } from "./verdicts.ts";

/** What a command is about: the entity, and the name that the scenario calls it by. */
export interface RrpObject {
  readonly entity: "domain" | "name server";
  readonly label: string;
}

/** Rows of a table: the name of a line, with its dash where it is an option, and its value. */
export type RrpRows = readonly (readonly string[])[];

/** The lines of a command, from the words of a sentence and the rows of its table. */
export function commandLines(context: ScenarioContext, verb: string, about?: RrpObject, rows: RrpRows = []): string[] {
  const entity = about && [
    `EntityName:${about.entity === "domain" ? "Domain" : "NameServer"}`,
    nameLine(context, about),
  ];
  return [verb.toLowerCase(), ...(entity ?? []), ...rows.flatMap(rowLine)];
}

/** A row without a name is no line, which outlines have use for; one whose name is in braces stands for several. */
function rowLine([name = "", value = ""]: readonly string[]): readonly string[] {
  if (name === "") return [];
  return name.startsWith("{") ? [name] : [`${name}:${value}`];
}

/** `{13 lines IPAddress}` and `{13 lines NameServer of home}` stand for so many lines. */
function severalLines(line: string): readonly string[] {
  const [, count, name = "", parent] = /^\{(\d+) lines (\w+)(?: of (\w+))?\}$/.exec(line) ?? [];
  if (count === undefined) return [line];
  const value = (number: number) =>
    parent === undefined ? `{address number ${number}}` : `{name server number ${number} of ${parent}}`;
  return Array.from({ length: Number(count) }, (_, index) => `${name}:${value(index + 1)}`);
}

function nameLine(context: ScenarioContext, { entity, label }: RrpObject): string {
  return entity === "domain"
    ? `DomainName:${rrpDomain(context, label)}`
    : `NameServer:${rrpNameServer(context, label)}`;
}

/** The lines of a doc string, without the empty ones. */
export function linesIn(block: string): readonly string[] {
  return block.split("\n").filter((line) => line.trim() !== "");
}

/** Sends a command in a registrar's RRP session, and keeps it, so that it can be sent again with something mended. */
export async function sendRrp(context: ScenarioContext, party: Party, lines: readonly string[]): Promise<RrpSpoken> {
  const line = await rrpSessionOf(context, party);
  const spoken = await sayRrp(context, line, spelledOut(context, lines));
  context.rrp.repeat = (mended) => sendRrp(context, party, mend(lines, mended));
  return spoken;
}

/** The octets of a command, with what stands in braces replaced. */
export function spelledOut(context: ScenarioContext, lines: readonly string[]): string {
  return written(lines.flatMap(severalLines).map((line) => rrpWords(context, line)));
}

/** Sends octets on a line, and keeps what the answer tells of a domain's expiration. */
export async function sayRrp(context: ScenarioContext, line: RrpLine, octets: string): Promise<RrpSpoken> {
  const { profile, pace } = context.subject;
  refuseNames(profile.names.leaveAlone, namesChangedBy(octets));
  await pace.turn();
  const spoken = await context.rrp.say(line, octets, profile.timeouts.answer);
  if (spoken.answer.code === 200 && /^session\r?$/im.test(octets.split("\n")[0] ?? "")) line.isLoggedIn = true;
  const [, domain] = /^DomainName:([^\r\n]*)/im.exec(octets) ?? [];
  const [expiration] = valuesOf(spoken.answer, "registration expiration date");
  if (domain !== undefined && expiration !== undefined)
    context.facts.set(yearFact(domain.trim()), expiration.slice(0, 4));
  return spoken;
}

/** The names in a command that changes something. */
export function namesChangedBy(octets: string): readonly string[] {
  if (!/^(?:add|del|mod|renew|transfer)\r?$/im.test(octets.split("\n")[0] ?? "")) return [];
  return [...octets.matchAll(/^(?:DomainName|NameServer|NewNameServer):([^\r\n]*)/gim)].map(([, name = ""]) => name);
}

/** Sends what a scenario needs beforehand, in a session that it knows nothing of. */
export async function prepareRrp(
  context: ScenarioContext,
  { registrar }: Party,
  lines: readonly string[],
): Promise<RrpSpoken> {
  const { repeat } = context.rrp;
  const spoken = await sendRrp(context, { registrar, isSecond: false, isPreparing: true }, lines);
  context.rrp.repeat = repeat;
  spoken.isSeen = true;
  return spoken;
}

/**
 * The lines with those of a name replaced by one with another value, added where there is none, or taken out for `none`.
 * `command` is the first line.
 */
export function mend(lines: readonly string[], mended: Mending): string[] {
  let [command = "", ...rest] = lines;
  for (const [name, value] of mended) {
    if (name === "command") {
      command = value;
      continue;
    }
    if (name.includes(":")) throw new HarnessError(`"${name}" is a line, not the name of one`);
    const isNamed = (line: string) => nameOfLine(line) === name.toLowerCase();
    const place = rest.findIndex(isNamed);
    const others = rest.filter((line) => !isNamed(line));
    if (value !== "none") others.splice(place < 0 ? placeOfNew(name, others) : place, 0, `${name}:${value}`);
    rest = others;
  }
  return [command, ...rest];
}

/** Where a line goes that was not there: the entity first, then the name, as in the grammar. RFC 2832 section 7. */
function placeOfNew(name: string, others: readonly string[]): number {
  if (name.toLowerCase() === "entityname") return 0;
  return name.toLowerCase() === "domainname"
    ? others.findIndex((line) => nameOfLine(line) === "entityname") + 1
    : others.length;
}

/** In lower case; of `{13 lines IPAddress}` it is `ipaddress`. */
function nameOfLine(line: string): string {
  const [, several] = /^\{\d+ lines (\w+)/.exec(line) ?? [];
  return (several ?? line.split(":")[0] ?? "").trim().toLowerCase();
}
