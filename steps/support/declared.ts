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
  context.names.bind(
    "domain",
    label,
    take(
      names.filter((name) => !isBound(context, name)),
      place,
    ),
  );
  return true;
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
