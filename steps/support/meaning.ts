import { serviceUri } from "../commands/session.ts";
import { textsAt } from "./answer.ts";
import { instantSaid, nowOf } from "./instants.ts";
import type { Mark } from "./marks.ts";
import type { Names } from "./names.ts";
import { addressOf } from "./rrp-addresses.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { turnedRound } from "./turned-round.ts";
import { Mismatch, NotApplicable } from "./verdicts.ts";

/** Checks what an answer says at a path. */
export type Check = (path: string, found: readonly string[]) => void | Promise<void>;

/**
 * What a cell of a table expects: `<absent>`, `<present>` (there, whatever it says), `<empty>` (there, without text),
 * `<now>`, `<in 5 days>`, `<5 days ago>`, `<true>`, `<false>` (in either form that XML has), `<its clTRID>`,
 * `<its svTRID>`, `<a repository id>`, `<other than …>`, `<naming serverHold, …>` (a text in which these statuses stand,
 * and no others, in this order), or the texts themselves, separated by commas. Statuses may come in any order.
 */
export function meaning(context: ScenarioContext, expected: string): Check {
  if (expected === "<absent>") return exactly([]);
  if (expected === "<present>") return someText;
  if (expected === "<empty>") return exactly([""]);
  if (expected === "{policy server name}" && context.subject.profile.policy.serverName === undefined) return someText;
  const time = timeIn(expected);
  if (time !== undefined) return (path, found) => closeTo(context, path, found, time);
  if (/^<(?:true|false)>(?:,\s*<(?:true|false)>)*$/.test(expected)) return truth(expected.split(/,\s*/));
  if (expected === "<its clTRID>") return exactly([context.last.clientId ?? ""]);
  if (expected === "<its svTRID>") return exactly([context.last.answer.serverId ?? ""]);
  const [, other] = /^<other than (.+)>$/.exec(expected) ?? [];
  if (other !== undefined) return otherThan(resolve(context, other));
  const [, statuses] = /^<naming (.+)>$/.exec(expected) ?? [];
  if (statuses !== undefined) return naming(statuses.split(/,\s*/));
  if (expected === "<a repository id>") return repositoryId(context.subject.profile.policy.repositoryIdSuffix);
  if (expected === "<a domain's repository id>")
    return repositoryId(
      context.subject.profile.zones.find(({ name }) => name === context.names.zone)?.repositoryIdSuffix,
    );
  return exactly(resolve(context, expected).split(/,\s*/));
}

/** Text in which `{registrar A}`, `{contact taken}`, `{policy languages}` and the like stand for what is on the wire. */
export function resolve(context: ScenarioContext, text: string): string {
  if (!text.includes("{")) return text;
  return context.names
    .resolve(text)
    .replace(/\{([^{}]+)\}/g, (whole, phrase: string) => spoken(context, phrase) ?? whole);
}

function spoken(context: ScenarioContext, phrase: string): string | undefined {
  const { subject, facts, names } = context;
  if (phrase === "id of the message")
    return context.spoken.flatMap(({ answer }) => textsAt(answer.content, "msgQ/@id")).at(-1);
  const fact = facts.get(phrase);
  if (fact !== undefined) return fact;
  const [, password, name, quality] =
    /^(password of )?registrar ([ABC])( in capitals| with its case turned round)?$/.exec(phrase) ?? [];
  if (name !== undefined) {
    const account = subject.account(name as RegistrarName);
    const said = password === undefined ? account.id : account.password;
    if (quality === undefined) return said;
    return quality === " in capitals" ? said.toUpperCase() : turnedRound(said);
  }
  const [, length, capitals] = /^a host name of (\d+) characters( in capitals)?$/.exec(phrase) ?? [];
  if (length !== undefined) return longHostName(names, Number(length), capitals !== undefined);
  const [, part = "encoded", mark] = /^(?:(label|id) of )?mark (\w+)$/.exec(phrase) ?? [];
  if (mark !== undefined) return subject.mark(mark)[part as keyof Mark];
  const [, long, place] = /^(IPv6 )?address (.+)$/.exec(phrase) ?? [];
  if (place !== undefined) return addressOf(context, place, long !== undefined);
  const [, count] = /^(\d+) letters$/.exec(phrase) ?? [];
  if (count !== undefined) return names.letters(Number(count));
  if (phrase === "a Japanese label") return names.japaneseLabel();
  const [, first, last] = /^hosts (\d+) to (\d+)$/.exec(phrase) ?? [];
  if (first !== undefined)
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
      names.of("host", String(Number(first) + index)),
    ).join(", ");
  if (phrase === "empty") return "";
  if (phrase === "blank") return " ";
  const { policy, zones } = subject.profile;
  if (phrase === "zone") return names.zone;
  if (phrase === "other zone") return otherZone(zones);
  const [, idLength] = /^a contact id of (\d+) characters$/.exec(phrase) ?? [];
  if (idLength !== undefined) return names.of("contact", "long").padEnd(Number(idLength), "x");
  if (phrase === "every prohibition of contacts") return contactProhibitions.join(", ");
  if (phrase === "policy server name") return policy.serverName;
  if (phrase === "policy languages") return policy.languages.join(",");
  if (phrase === "policy object services") return policy.objectServices.map(serviceUri).join(",");
  if (phrase === "policy extensions") return policy.extensions.map(serviceUri).join(",");
  return undefined;
}

function otherZone([, other]: readonly { readonly name: string }[]): string {
  if (other === undefined) throw new NotApplicable("the profile names one zone only");
  return other.name;
}

const contactProhibitions = ["client", "server"].flatMap((side) =>
  ["Delete", "Transfer", "Update"].map((what) => `${side}${what}Prohibited`),
);

/** A name of so many characters that is well formed. */
function longHostName(names: Names, length: number, isCapital: boolean): string {
  const end = `.${names.outside}`;
  const letters = names.letters(length - end.length);
  const name = letters.replace(/.{63}(?=..)/g, (label) => `${label.slice(0, -1)}.`) + end;
  return isCapital ? name.toUpperCase() : name;
}

function exactly(expected: readonly string[]): Check {
  return (path, found) => {
    const [wanted, got] = isUnordered(path) ? [expected.toSorted(), found.toSorted()] : [expected, found];
    if (wanted.length === got.length && wanted.every((text, index) => text === got[index])) return;
    throw new Mismatch(`The answer's ${path} is something else.`, shown(expected), shown(found));
  };
}

/** A number that is not below what is expected: how many messages there are where others have some too. */
export function atLeast(expected: string): Check {
  return (path, found) => {
    if (found.length === 1 && Number(found[0]) >= Number(expected)) return;
    throw new Mismatch(`The answer's ${path} is less.`, `at least ${expected}`, shown(found));
  };
}

function otherThan(unexpected: string): Check {
  return (path, found) => {
    if (found.length === 1 && found[0] !== unexpected) return;
    throw new Mismatch(`The answer's ${path} is still the same, or missing.`, `other than ${unexpected}`, shown(found));
  };
}

/** What a text says of statuses, whatever its words. */
function naming(statuses: readonly string[]): Check {
  return (path, found) => {
    const named = found.join(" ").match(/\b(?:client|server|pending)[A-Z]\w*/g) ?? [];
    if (found.length === 1 && named.join() === statuses.join()) return;
    throw new Mismatch(`The answer's ${path} names other statuses.`, statuses.join(", "), shown(found));
  };
}

/** The order of statuses says nothing. */
function isUnordered(path: string): boolean {
  return path.endsWith("status/@s");
}

/** One truth for all that is found, or one for each. */
function truth(expected: readonly string[]): Check {
  const forms: Readonly<Record<string, string>> = { true: "<true>", "1": "<true>", false: "<false>", "0": "<false>" };
  return (path, found) => {
    const wanted = expected.length === 1 ? found.map(() => expected[0]) : expected;
    const isSo = wanted.length === found.length && found.every((text, index) => forms[text] === wanted[index]);
    if (found.length > 0 && isSo) return;
    throw new Mismatch(`The answer's ${path} is something else.`, expected.join(", "), shown(found));
  };
}

/** RFC 5730 section 2.8: the part after the hyphen is the repository's own. */
function repositoryId(suffix: string | undefined): Check {
  const pattern = suffix === undefined ? /^\w{1,80}-\w{1,8}$/ : new RegExp(`^\\w{1,80}-${suffix}$`);
  return (path, found) => {
    if (found.length === 1 && pattern.test(found[0] ?? "")) return;
    throw new Mismatch(`The answer's ${path} is no repository id.`, String(pattern), shown(found));
  };
}

/** The time that `<now>`, `<in 5 days>` and `<3 hours ago>` mean. */
function timeIn(expected: string): string | undefined {
  return /^<(now|in \d+ \w+|\d+ \w+ ago)>$/.exec(expected)?.[1];
}

function someText(path: string, found: readonly string[]): void {
  if (found.length > 0 && found.every((text) => text !== "")) return;
  throw new Mismatch(`The answer has no ${path}.`, "some text", shown(found));
}

/** By the subject's own clock where it shows one, otherwise by ours, a minute more or less. */
async function closeTo(context: ScenarioContext, path: string, found: readonly string[], time: string): Promise<void> {
  const isExact = context.subject.can("clock");
  const expected = instantSaid(time, await nowOf(context));
  const difference = Math.abs(Date.parse(found[0] ?? "") - expected);
  const tolerance = (isExact ? 1000 : 60_000) + (context.split?.lateness ?? 0);
  if (found.length === 1 && difference < tolerance && found[0]?.endsWith("Z")) return;
  throw new Mismatch(`The answer's ${path} is another time.`, new Date(expected).toISOString(), shown(found));
}

function shown(texts: readonly string[]): string {
  return texts.length === 0 ? "nothing" : texts.map((text) => `"${text}"`).join(", ");
}
