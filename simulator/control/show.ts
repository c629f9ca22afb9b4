import { beginningOfTime, endOfTime } from "../registry/time.ts";

/** The names under which the registry keeps instants. */
const instants: ReadonlySet<string> = new Set([
  "accepted",
  "acts",
  "at",
  "autoRenewalEnd",
  "billed",
  "claimsPeriodEnd",
  "created",
  "date",
  "deleted",
  "due",
  "end",
  "event",
  "expanded",
  "expires",
  "from",
  "newRuleFrom",
  "notAfter",
  "notBefore",
  "now",
  "registered",
  "reported",
  "requested",
  "superordinateChanged",
  "transferred",
  "updated",
]);

/** A value of the registry as JSON: instants in ISO 8601 with milliseconds, and `null` for always, or never. */
export function shown(value: unknown, key = ""): unknown {
  if (typeof value === "number") return instants.has(key) ? isoOf(value) : value;
  if (Array.isArray(value)) return value.map((one) => shown(one));
  if (value instanceof Set) return [...value].map((one) => shown(one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one, name)]));
}

/** An instant in ISO 8601 with milliseconds; `null` for the beginning and the end of time. */
export function isoOf(instant: number): string | null {
  return instant >= endOfTime || instant <= beginningOfTime ? null : new Date(instant).toISOString();
}
