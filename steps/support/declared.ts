import { listed } from "./cells.ts";
import { resolve } from "./meaning.ts";
import { ownShare } from "./pacing.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { NotApplicable } from "./verdicts.ts";

// What the profile declares that the subject holds (`fixtures`), for subjects that take no further fixtures.

/** Names and tokens that a scenario of this process has used up. */
const spent = new Set<string>();
/** Those that scenarios were given. */
const given = new Set<string>();

/** Has a label stand for a reserved name that the profile declares. Not where the subject takes fixtures. */
export function bindReserved(context: ScenarioContext, label: string, reasons: readonly string[]): boolean {
  if (context.subject.can("fixtures")) return false;
  const fitting = context.subject.profile.fixtures.reserved.filter(
    ({ as }) => as.toSorted().join() === reasons.toSorted().join(),
  );
  return bind(
    context,
    label,
    fitting.map(({ name }) => name),
    `fixtures.reserved, for ${reasons.join(" and ")}`,
  );
}

/** The same of a name with a claim on it. */
export function bindClaimed(context: ScenarioContext, label: string): boolean {
  if (context.subject.can("fixtures")) return false;
  return bind(context, label, context.subject.profile.fixtures.claimed, "fixtures.claimed");
}

/** The same of a name that costs so much a year. */
export function bindPremium(context: ScenarioContext, label: string, price: string): boolean {
  if (context.subject.can("fixtures")) return false;
  const fitting = context.subject.profile.fixtures.premium.filter((one) => Number(one.price) === Number(price));
  return bind(
    context,
    label,
    fitting.map(({ name }) => name),
    `fixtures.premium, for ${price}`,
  );
}

/**
 * Has a scenario go on with what the profile declares of a zone: one in that phase, and labels that are reserved, claimed
 * or cost so much. What else a scenario says of a zone takes fixtures.
 */
export function bindZone(context: ScenarioContext, said: ReadonlyMap<string, string>): boolean {
  const entries = [...said];
  if (context.subject.can("fixtures") || !entries.every(([key]) => declarable.includes(key))) return false;
  for (const [key, value] of entries) if (key === "phase") enterDeclaredPhase(context, value);
  for (const [key, value] of entries)
    for (const [label = "", what = ""] of key === "phase" ? [] : listed(value).map((entry) => entry.split(" "))) {
      if (key === "reserved") bindReserved(context, label, what.split("+"));
      else if (key === "premium") bindPremium(context, label, what);
      else bindClaimed(context, label);
    }
  return true;
}

const declarable: readonly string[] = ["phase", "reserved", "premium", "claimed"];

/** Has a scenario go on in a zone that the profile declares to be in a phase. */
export function enterDeclaredPhase({ subject, names }: ScenarioContext, phase: string): void {
  if (names.hasDomains) throw new NotApplicable("the phase of a zone changes with time: that needs fixtures");
  const declared = subject.profile.zones.find((zone) => zone.phase === phase);
  if (declared === undefined) throw new NotApplicable(`the profile names no zone whose phase is ${phase}`);
  names.zone = declared.name;
}

/** Has a token of a scenario stand for one that the profile declares with the same type and terms. */
export function bindToken(context: ScenarioContext, label: string, said: ReadonlyMap<string, string>): boolean {
  if (context.subject.can("fixtures")) return false;
  const { type = "unlimited", ...terms } = Object.fromEntries(said);
  const wanted = JSON.stringify(Object.entries(terms).toSorted());
  const fitting = context.subject.profile.fixtures.tokens.filter(
    (one) => one.type === type && JSON.stringify(Object.entries(one.terms).toSorted()) === wanted,
  );
  const described = [type, ...Object.entries(terms).map(([key, value]) => `${key} ${value}`)].join(", ");
  context.tokens.set(
    label,
    take(
      fitting.map(({ token }) => token),
      `fixtures.tokens, ${described}`,
    ),
  );
  return true;
}

function bind(context: ScenarioContext, label: string, names: readonly string[], place: string): true {
  const { zone } = context.names;
  const fitting = names.filter((name) => zoneIn(context, name) === zone && !isBound(context, name));
  const where = `${place}, in ${zone}`;
  // A scenario that writes a name out means just that one.
  const isName = fitting.length > 0 && /[.{]/.test(label);
  const meant = isName ? resolve(context, label) : undefined;
  const taken = take(isName ? fitting.filter((name) => name === meant) : fitting, where);
  if (!isName) context.names.bind("domain", label, taken);
  return true;
}

/** The zone that a name is in: the longest of those that it is below. */
function zoneIn({ subject }: ScenarioContext, name: string): string | undefined {
  const above = subject.profile.zones.map((zone) => zone.name).filter((zone) => name.endsWith(`.${zone}`));
  return above.toSorted((one, other) => other.length - one.length)[0];
}

/** Two labels of a scenario are two names. */
function isBound({ names }: ScenarioContext, name: string): boolean {
  return names.isKnown("domain", name);
}

/** The first that is not used up. Processes of one run have their own parts, so that none takes another's. */
function take(all: readonly string[], place: string): string {
  const { index, of } = ownShare();
  const own = all.filter((_, position) => position % of === index % of);
  const [first] = own.filter((one) => !spent.has(one));
  if (first === undefined)
    throw new NotApplicable(`the profile declares ${own.length > 0 ? "none that is unused" : "none"}: ${place}`);
  given.add(first);
  return first;
}

/** Notes what a scenario has used up: declared names that are registered now, and tokens with which it was done. */
export function noteSpent({ spoken }: ScenarioContext): void {
  if (given.size === 0) return;
  for (const { sent, answer } of spoken)
    if ((answer.code ?? 2000) < 2000 && sent.includes("<create>"))
      for (const one of given) if (sent.includes(`>${one}<`)) spent.add(one);
}
