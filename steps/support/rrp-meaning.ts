import { instantSaid, nowOf } from "./instants.ts";
import type { Check } from "./meaning.ts";
import { comparable } from "./rrp-addresses.ts";
import { rrpWords } from "./rrp-words.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { Mismatch } from "./verdicts.ts";

/**
 * What a cell expects of an attribute of an RRP answer: `<absent>`, `<present>`, a time as `<now>`, `<in 2 years>` or
 * `<5 days ago>`, `<in the default period>` after `<now>`, or the values themselves in any order, separated by commas. Names, addresses and statuses are compared
 * in any case, since RRP is.
 */
export function rrpMeaning(context: ScenarioContext, expected: string): Check {
  if (expected === "<absent>") return values([]);
  if (expected === "<present>") return present;
  const [, time] = /^<(now|in \d+ \w+|\d+ \w+ ago)>$/.exec(byDefault(context, expected)) ?? [];
  if (time !== undefined) return (name, found) => closeTo(context, name, found, time);
  return values(rrpWords(context, expected).split(/,\s*/));
}

/** `in the default period`, `in 1 year and the default period`, and `… twice the default period`, in years. */
function byDefault({ subject }: ScenarioContext, expected: string): string {
  const period = subject.profile.rrp?.defaultPeriod ?? 1;
  return expected.replace(/in (?:1 year and )?(?:(twice) )?the default period/, (said, twice?: string) => {
    const before = said.includes("1 year and") ? 1 : 0;
    return `in ${before + (twice === undefined ? 1 : 2) * period} years`;
  });
}

/** Times are written without a zone and read as UTC. RFC 2832 section 9. */
const timeForm = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d$/;

async function closeTo(context: ScenarioContext, name: string, found: readonly string[], time: string): Promise<void> {
  const [text = ""] = found;
  const expected = instantSaid(time, await nowOf(context));
  // A server whose clock is its own business may keep any local time.
  const tolerance = context.subject.can("clock") ? 1000 : 15 * 3_600_000;
  const told = Date.parse(`${text.replace(" ", "T")}Z`);
  if (found.length === 1 && timeForm.test(text) && Math.abs(told - expected) <= tolerance) return;
  const wanted = new Date(expected)
    .toISOString()
    .replace("T", " ")
    .replace(/\d\dZ$/, "");
  throw new Mismatch(`The RRP answer's "${name}" is another time.`, wanted, shown(found));
}

function values(expected: readonly string[]): Check {
  const sorted = (texts: readonly string[]) => texts.map((text) => comparable(text.toLowerCase())).toSorted();
  return (name, found) => {
    if (JSON.stringify(sorted(expected)) === JSON.stringify(sorted(found))) return;
    throw new Mismatch(`The RRP answer's "${name}" is something else.`, shown(expected), shown(found));
  };
}

function present(name: string, found: readonly string[]): void {
  if (found.length > 0 && found.every((text) => text !== "")) return;
  throw new Mismatch(`The RRP answer has no "${name}".`, "some text", shown(found));
}

function shown(texts: readonly string[]): string {
  return texts.length === 0 ? "nothing" : texts.map((text) => `"${text}"`).join(", ");
}
