import { listed } from "./cells.ts";
import { distanceOf } from "./distance.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { HarnessError } from "./verdicts.ts";

type Value = Readonly<Record<string, unknown>> | string | readonly unknown[] | null;
type Reader = (text: string, context: ScenarioContext) => Value;

/**
 * What a scenario may say of a zone, and how. Labels are those of domains: `rich` is the first label of
 * `{domain rich}`. A schedule is `0.00 until 1 day ago, then 50.00`.
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
  "redemption period": ["redemptionPeriod", (text) => text],
  "pending delete period": ["pendingDeletePeriod", (text) => text],
  "renew grace period": ["renewGracePeriod", (text) => text],
  "auto-renew grace period": ["autoRenewGracePeriod", (text) => text],
  "transfer period": ["transferPeriod", (text) => text],
  "transfer grace period": ["transferGracePeriod", (text) => text],
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
function wireLabel({ names }: ScenarioContext, label: string): string {
  return names.of("domain", label).split(".")[0] ?? label;
}

/** A schedule: `8.00`, or `8.00 until 3 days ago, then 20.00 until in 1 day, then 50.00`. */
function schedule(text: string): Value {
  const entries = text.split(", then ").map((entry) => entry.split(" until "));
  if (entries.length === 1) return text;
  const begins = ["beginning", ...entries.map(([, until = ""]) => distanceOf(until))];
  return Object.fromEntries(entries.map(([value = ""], index) => [begins[index] ?? "", value]));
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
