import { listed } from "./cells.ts";
import { distanceOf } from "./distance.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { HarnessError } from "./verdicts.ts";

type Value = Readonly<Record<string, unknown>> | string | readonly unknown[] | null;
type Reader = (text: string, context: ScenarioContext) => Value;

/**
 * What a scenario may say of a zone, and how. Labels are those of domains: `rich` is the first label of
 * `{domain rich}`. A schedule is its first value, then what it becomes and when: `0.00, 50.00 from 1 day ago`.
 */
const readers: Readonly<Record<string, readonly [field: string, read: Reader]>> = {
  type: ["type", (text) => text],
  phase: ["phases", schedule],
  currency: ["currency", (text) => text],
  "create price": ["createPrice", (text) => text],
  "renew price": ["renewPrice", schedule],
  "restore price": ["restorePrice", (text) => text],
  "server status price": ["serverStatusPrice", (text) => text],
  "early access fee": ["earlyAccessFee", schedule],
  premium: ["premiumList", byLabel((price) => price)],
  reserved: ["reservedLabels", byLabel((kinds) => kinds.split("+"))],
  claimed: ["claimedLabels", byLabel((key) => key)],
  "claims period end": ["claimsPeriodEnd", (text) => (text === "never" ? null : distanceOf(text))],
  "allowed registrants": ["allowedRegistrants", listed],
  "allowed name servers": ["allowedNameservers", listed],
  "default tokens": ["defaultTokens", listed],
  "extra fees": ["extraFees", extraFees],
  "add grace period": ["addGracePeriod", (text) => text],
  "anchor tenants' add grace period": ["anchorTenantAddGracePeriod", (text) => text],
  "idn tables": ["idnTables", listed],
};

/** A change of a zone as the control port takes it. */
export function zoneChange(
  context: ScenarioContext,
  said: ReadonlyMap<string, string>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    [...said].map(([key, text]) => {
      const reader = readers[key];
      if (reader === undefined) throw new HarnessError(`"${key}" is not among ${Object.keys(readers).join(", ")}`);
      return [reader[0], reader[1](text, context)];
    }),
  );
}

/** The label on the wire of what a scenario calls by a label. */
export function wireLabel({ names }: ScenarioContext, label: string): string {
  return names.of("domain", label).split(".")[0] ?? label;
}

/** A schedule from its first value and what it becomes: `a, b from 1 day ago, c from in 2 days`. */
function schedule(text: string): Value {
  const [first = "", ...later] = text.split(/,\s*/);
  if (later.length === 0) return first;
  const entries = later.map((entry) => {
    const [value = "", from = ""] = entry.split(" from ");
    return [distanceOf(from), value] as const;
  });
  return Object.fromEntries([["beginning", first], ...entries]);
}

/** `rich 100.00, richer 1000.00`: a value by label. */
function byLabel(read: (value: string) => unknown): Reader {
  return (text, context) =>
    Object.fromEntries(
      listed(text).map((entry) => {
        const [label = "", value = ""] = entry.split(" ");
        return [wireLabel(context, label), read(value)];
      }),
    );
}

/** `special update 5.00 to be named`: label, command, amount, and whether it has to be named. */
function extraFees(text: string, context: ScenarioContext): Value {
  return listed(text).map((entry) => {
    const [label = "", command, amount, ...rest] = entry.split(" ");
    return { label: wireLabel(context, label), command, amount, acknowledgementRequired: rest.length > 0 };
  });
}
