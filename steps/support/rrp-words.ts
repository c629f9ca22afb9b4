import { resolve } from "./meaning.ts";
import { addressOf } from "./rrp-addresses.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { turnedRound } from "./turned-round.ts";

// What stands in braces in the lines of RRP commands, besides what may stand there everywhere.

/** A domain's name on the wire. A label with a dot or a brace in it is a name already. */
export function rrpDomain(context: ScenarioContext, label: string): string {
  return /[.{]/.test(label) ? rrpWords(context, label) : context.names.of("domain", label);
}

/**
 * A name server's name on the wire: `ns1 of home` is one below domain "home", `number 3 of home` one with a long label,
 * and `ns1` one of another zone.
 */
export function rrpNameServer(context: ScenarioContext, label: string): string {
  if (/[.{]/.test(label)) return rrpWords(context, label);
  const [said = "", parent] = label.split(" of ");
  const [, number] = /^number (\d+)$/.exec(said) ?? [];
  const name = number === undefined ? said : `number-${number}-`.padEnd(63, "x");
  return context.names.of("host", name, parent === undefined ? undefined : rrpDomain(context, parent));
}

/**
 * A text with what stands in braces replaced: `{domain home}`, `{name server ns1 of home}`, `{address one}` (one that no
 * other name server has), `{RRP password of registrar A}`, `{expiration year of domain home}`, `{RRP version}`, …, and
 * whatever the other steps know.
 */
export function rrpWords(context: ScenarioContext, text: string): string {
  const said = text.replace(/\{([^{}]+)\}/g, (whole, phrase: string) => word(context, phrase) ?? whole);
  return resolve(context, said);
}

function word(context: ScenarioContext, phrase: string): string | undefined {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(phrase);
    if (found !== null) return read(context, ...found.slice(1).map((part) => part ?? ""));
  }
  return undefined;
}

type Reader = (context: ScenarioContext, ...parts: readonly string[]) => string | undefined;

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^name server (.+)$/, (context, label = "") => rrpNameServer(context, label)],
  [
    /^(\d+) name servers of (.+)$/,
    (context, count, parent) => numbered(count, (number) => rrpNameServer(context, `number ${number} of ${parent}`)),
  ],
  [/^domain (.+) in capitals$/, (context, label = "") => rrpDomain(context, label).toUpperCase()],
  [/^((?:short )?IPv6 )?address (.+?)( in capitals)?$/, addressSaid],
  [/^(\d+) addresses$/, (context, count) => numbered(count, (number) => addressOf(context, `number ${number}`))],
  [/^RRP (id|password) of registrar ([ABC])( with its case turned round)?$/, credential],
  [/^expiration year of domain (.+?)(?: (and|minus) (\d+))?$/, expirationYear],
  [/^RRP version$/, ({ subject }) => subject.profile.rrp?.version ?? "2.0.0"],
  [/^more years than the registry allows$/, (context) => String(maxPeriod(context) + 1)],
  [/^as many years as the registry allows$/, (context) => String(maxPeriod(context))],
  [/^one year less than the registry allows$/, (context) => String(maxPeriod(context) - 1)],
];

function addressSaid(context: ScenarioContext, kind = "", label = "", capitals = ""): string {
  const address = addressOf(context, label, kind !== "");
  const form = kind.startsWith("short") ? address.replace(":0:0:0:", "::") : address;
  return capitals === "" ? form : form.toUpperCase();
}

function credential({ subject }: ScenarioContext, what = "", name = "", turned = ""): string {
  const said = subject.rrp.account(name as RegistrarName)[what as "id" | "password"];
  return turned === "" ? said : turnedRound(said);
}

function expirationYear(context: ScenarioContext, label = "", direction = "", distance = ""): string | undefined {
  const year = context.facts.get(yearFact(rrpDomain(context, label)));
  return year === undefined ? undefined : String(Number(year) + (direction === "minus" ? -1 : 1) * Number(distance));
}

/** Under what a domain's year of expiration is kept. */
export function yearFact(name: string): string {
  return `RRP expiration year of ${name.toLowerCase()}`;
}

/** How many years a domain may be registered for. */
export function maxPeriod({ subject }: ScenarioContext): number {
  return subject.profile.rrp?.maxPeriod ?? 10;
}

function numbered(count: string | undefined, of: (number: number) => string): string {
  return Array.from({ length: Number(count) }, (_, index) => of(index + 1)).join(", ");
}
