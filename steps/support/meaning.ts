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
  return exactly(expected.split(/,\s*/).map((text) => resolve(context, text)));
}

/** Text in which `{registrar A}`, `{contact taken}` and the like stand for what is on the wire. */
export function resolve({ subject, names }: ScenarioContext, text: string): string {
  return names
    .resolve(text)
    .replace(/\{registrar ([ABC])\}/g, (_, name: RegistrarName) => subject.account(name).id)
    .replace(/\{password of registrar ([ABC])\}/g, (_, name: RegistrarName) => subject.account(name).password);
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
