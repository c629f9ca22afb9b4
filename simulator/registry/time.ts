import { Temporal } from "temporal-polyfill";

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Later than everything: the end of what has none. */
export const endOfTime: Instant = 8.64e15;

/** Earlier than everything: where a schedule begins. */
export const beginningOfTime: Instant = -8.64e15;

/** A length of time, ISO 8601 (`P5D`, `PT1H`). */
export type Duration = string;

/**
 * The instant `years` calendar years later, as the registry counts them: one year, then the others, so that a life
 * that began on 29 February goes on from 28 February.
 */
export function addYears(instant: Instant, years: number): Instant {
  if (years === 0) return instant;
  const first = utc(instant).add({ years: Math.sign(years) });
  return first.add({ years: years - Math.sign(years) }).epochMilliseconds;
}

/** The same instant of another calendar year: from 29 February to 28 February where that year has none. */
export function calendarYears(instant: Instant, years: number): Instant {
  return utc(instant).add({ years }).epochMilliseconds;
}

/** How many whole years, counted as `addYears` does, have gone by since an instant. */
export function yearsBetween(since: Instant, now: Instant): number {
  const estimate = utc(now).year - utc(since).year;
  return addYears(since, estimate) <= now ? estimate : estimate - 1;
}

/** The instant that an ISO 8601 duration later, days counted as 24 hours and years by the calendar. */
export function add(instant: Instant, duration: Duration): Instant {
  const length = lengthOf(duration);
  const sum = typeof length === "number" ? instant + length : utc(instant).add(length).epochMilliseconds;
  if (Math.abs(sum) > endOfTime) throw new RangeError(`${duration} leads beyond all times`);
  return sum;
}

/** Durations that were read before. A registry has a few dozen, and adds them several times a command. */
const lengths = new Map<Duration, number | Temporal.Duration>();
const mostLengths = 1000;

/** Milliseconds, or the duration itself where its length depends on the calendar. Throws a RangeError for no duration. */
function lengthOf(text: Duration): number | Temporal.Duration {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const duration = Temporal.Duration.from(text);
  const { years, months, weeks, days } = duration;
  const isFixed = years === 0 && months === 0;
  // Whole milliseconds, downwards, as instants are.
  const fixed = () => Math.floor(duration.with({ weeks: 0, days: weeks * 7 + days }).total("milliseconds"));
  const length = isFixed ? fixed() : duration;
  if (lengths.size >= mostLengths) lengths.clear();
  lengths.set(text, length);
  return length;
}

/** The instant that an ISO 8601 duration earlier, counted as `add` does. */
export function subtract(instant: Instant, duration: Duration): Instant {
  return utc(instant).subtract(Temporal.Duration.from(duration)).epochMilliseconds;
}

/** The calendar year of an instant, in UTC. */
export function yearOf(instant: Instant): number {
  return utc(instant).year;
}

/** As RRP writes dates: `2000-01-22 13:04:05.0`, with tenths and without a zone, in UTC here. RFC 2832 section 7. */
export function rrpTimestamp(instant: Instant): string {
  const text = Temporal.Instant.fromEpochMilliseconds(instant).toString({ fractionalSecondDigits: 1 });
  return text.replace("T", " ").replace("Z", "");
}

/** As EPP writes dates: UTC, whole seconds, `2000-06-08T22:00:00Z`. RFC 5731 section 2.4. */
export function timestamp(instant: Instant): string {
  return `${preciseTimestamp(instant).slice(0, -5)}Z`;
}

/** An instant in UTC to the millisecond, `2000-06-08T22:00:00.000Z`. */
export function preciseTimestamp(instant: Instant): string {
  // biome-ignore lint/style/noRestrictedGlobals: it is told the time, and many times faster at writing it
  return new Date(instant).toISOString();
}

/** Reads an ISO 8601 instant. Throws a RangeError for anything else. */
export function instantOf(text: string): Instant {
  return Temporal.Instant.from(text).epochMilliseconds;
}

function utc(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO("UTC");
}
