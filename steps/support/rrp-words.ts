import { randomBytes } from "node:crypto";
import { resolve } from "./meaning.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";

// What stands in braces in the lines of RRP commands, besides what may stand there everywhere.

/** Where this run's addresses begin, so that it meets those of no other: no two name servers may share one. */
const start = randomBytes(3).readUIntBE(0, 3);
let given = 0;

/** A domain's name on the wire. A label with a dot or a brace in it is a name already. */
export function rrpDomain(context: ScenarioContext, label: string): string {
  return /[.{]/.test(label) ? rrpWords(context, label) : context.names.of("domain", label);
}

/** A name server's name on the wire: `ns1 of home` is one below domain "home", and `ns1` one of another zone. */
export function rrpNameServer(context: ScenarioContext, label: string): string {
  if (/[.{]/.test(label)) return rrpWords(context, label);
  const [name = "", parent] = label.split(" of ");
  return context.names.of("host", name, parent === undefined ? undefined : rrpDomain(context, parent));
}

/**
 * A text with what stands in braces replaced: `{domain home}`, `{name server ns1 of home}`, `{address one}` (one that no
 * other name server has), `{IPv6 address one}`, `{RRP id of registrar A}`, `{RRP password of registrar A}`,
 * `{expiration year of domain home}`, and whatever the other steps know.
 */
export function rrpWords(context: ScenarioContext, text: string): string {
  return resolve(
    context,
    text.replace(/\{([^{}]+)\}/g, (whole, phrase: string) => word(context, phrase) ?? whole),
  );
}

function word(context: ScenarioContext, phrase: string): string | undefined {
  const [, label] = /^name server (.+)$/.exec(phrase) ?? [];
  if (label !== undefined) return rrpNameServer(context, label);
  const [, version, place] = /^(IPv6 )?address (.+)$/.exec(phrase) ?? [];
  if (place !== undefined) return addressOf(context, place, version !== undefined);
  const [, what, name] = /^RRP (id|password) of registrar ([ABC])$/.exec(phrase) ?? [];
  if (name !== undefined) return context.subject.rrpAccount(name as RegistrarName)[what as "id" | "password"];
  const [, domain, later] = /^expiration year of domain (.+?)(?: and (\d+))?$/.exec(phrase) ?? [];
  if (domain === undefined) return undefined;
  const year = context.facts.get(yearFact(rrpDomain(context, domain)));
  return year === undefined ? undefined : String(Number(year) + Number(later ?? 0));
}

/** Under what a domain's year of expiration is kept. */
export function yearFact(name: string): string {
  return `RRP expiration year of ${name.toLowerCase()}`;
}

/** An address of nobody's list of reserved ones, the same each time the scenario says the same label. */
function addressOf({ rrp }: ScenarioContext, label: string, isLong: boolean): string {
  const key = `${isLong ? "IPv6 " : ""}${label}`;
  const known = rrp.addresses.get(key);
  if (known !== undefined) return known;
  const number = (start + ++given) % 0xff_ff_ff;
  const address = isLong
    ? `2001:503:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}:0:0:0:1`
    : [193, number >> 16, (number >> 8) & 0xff, number & 0xff].join(".");
  rrp.addresses.set(key, address);
  return address;
}
