import { serviceUri } from "../commands/session.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { Mismatch } from "./verdicts.ts";

/** Checks what an answer says at a path. */
export type Check = (path: string, found: readonly string[]) => void | Promise<void>;

/**
 * What a cell of a table expects: `<absent>`, `<present>` (there, whatever it says), `<empty>` (there, without text),
 * `<now>`, `<its clTRID>`, or the texts themselves, separated by commas.
 */
export function meaning(context: ScenarioContext, expected: string): Check {
  if (expected === "<absent>") return exactly([]);
  if (expected === "<present>") return someText;
  if (expected === "<empty>") return exactly([""]);
  if (expected === "<now>") return (path, found) => closeTo(context, path, found);
  if (expected === "<its clTRID>") return exactly([context.last.clientId ?? ""]);
  return exactly(resolve(context, expected).split(/,\s*/));
}

/** Text in which `{registrar A}`, `{contact taken}`, `{policy languages}` and the like stand for what is on the wire. */
export function resolve(context: ScenarioContext, text: string): string {
  if (!text.includes("{")) return text;
  return context.names
    .resolve(text)
    .replace(/\{([^{}]+)\}/g, (whole, phrase: string) => spoken(context, phrase) ?? whole);
}

function spoken({ subject }: ScenarioContext, phrase: string): string | undefined {
  const [, password, name, quality] =
    /^(password of )?registrar ([ABC])( in capitals| with its case turned round)?$/.exec(phrase) ?? [];
  if (name !== undefined) {
    const account = subject.account(name as RegistrarName);
    const said = password === undefined ? account.id : account.password;
    if (quality === undefined) return said;
    return quality === " in capitals" ? said.toUpperCase() : turnedRound(said);
  }
  const [, length, capitals] = /^a host name of (\d+) characters( in capitals)?$/.exec(phrase) ?? [];
  if (length !== undefined) return longHostName(Number(length), capitals !== undefined);
  const { policy } = subject.profile;
  if (phrase === "policy server name") return policy.serverName;
  if (phrase === "policy languages") return policy.languages.join(",");
  if (phrase === "policy object services") return policy.objectServices.map(serviceUri).join(",");
  if (phrase === "policy extensions") return policy.extensions.map(serviceUri).join(",");
  return undefined;
}

/** A name of so many characters that is well formed. */
function longHostName(length: number, isCapital: boolean): string {
  const end = ".example";
  const letters = "a".repeat(length - end.length);
  const name = letters.replace(/.{63}(?=..)/g, (label) => `${label.slice(0, -1)}.`) + end;
  return isCapital ? name.toUpperCase() : name;
}

function turnedRound(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
}

function exactly(expected: readonly string[]): Check {
  return (path, found) => {
    if (expected.length === found.length && expected.every((text, index) => text === found[index])) return;
    throw new Mismatch(`The answer's ${path} is something else.`, shown(expected), shown(found));
  };
}

function someText(path: string, found: readonly string[]): void {
  if (found.length > 0 && found.every((text) => text !== "")) return;
  throw new Mismatch(`The answer has no ${path}.`, "some text", shown(found));
}

/** By the subject's own clock where it shows one, otherwise by ours, a minute more or less. */
async function closeTo({ subject }: ScenarioContext, path: string, found: readonly string[]): Promise<void> {
  const isExact = subject.can("clock");
  const now = isExact ? (await subject.control<{ now: string }>("GET", "/clock")).now : new Date().toISOString();
  const distance = Math.abs(Date.parse(found[0] ?? "") - Date.parse(now));
  if (found.length === 1 && distance < (isExact ? 1000 : 60_000) && found[0]?.endsWith("Z")) return;
  throw new Mismatch(`The answer's ${path} is not the present time in UTC.`, now, shown(found));
}

function shown(texts: readonly string[]): string {
  return texts.length === 0 ? "nothing" : texts.map((text) => `"${text}"`).join(", ");
}
