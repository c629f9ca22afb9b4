import type { ScenarioContext } from "./scenario-context.ts";
import { HarnessError } from "./verdicts.ts";

const lengths: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** The instant that `now`, `in 2 days` or `48 hours ago` means, or an ISO 8601 one; milliseconds since 1970. */
export function instantSaid(text: string, now: number): number {
  if (text === "now") return now;
  const [, ahead, back] = /^(?:in (\d+ \w+)|(\d+ \w+) ago)$/.exec(text) ?? [];
  const [count = "", unit = ""] = (ahead ?? back ?? "").split(" ");
  const distance = (ahead === undefined ? -1 : 1) * Number(count);
  if (/^years?$/.test(unit)) return yearsLater(now, distance);
  const length = lengths[unit.replace(/s$/, "")];
  if (length !== undefined) return now + distance * length;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new HarnessError(`"${text}" is no time; write "in 2 days", "1 hour ago" or a date`);
  return instant;
}

/** The same day of another year; the last of February where that year has no 29th. */
function yearsLater(now: number, years: number): number {
  const then = new Date(now);
  const month = then.getUTCMonth();
  then.setUTCFullYear(then.getUTCFullYear() + years);
  if (then.getUTCMonth() !== month) then.setUTCDate(0);
  return then.getTime();
}

/**
 * The subject's time where it shows its clock, otherwise ours; milliseconds since 1970. In a scenario of two halves it is
 * the time of the half that runs, as the subject's greetings tell it.
 */
export async function nowOf({ subject, split }: ScenarioContext): Promise<number> {
  if (split) return split.isRemembering ? split.rememberedNow : subject.now;
  return subject.can("clock") ? Date.parse((await subject.control<{ now: string }>("GET", "/clock")).now) : Date.now();
}

/** Milliseconds of a unit such as `days`; a year has 365 days. Throws a HarnessError where it is none. */
export function millisecondsOf(unit: string): number {
  const length = { ...lengths, month: 31 * 86_400_000, year: 365 * 86_400_000 }[unit.replace(/s$/, "")];
  if (length === undefined) throw new HarnessError(`"${unit}" is no unit of time`);
  return length;
}
