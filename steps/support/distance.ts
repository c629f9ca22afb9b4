import { HarnessError } from "./verdicts.ts";

const letters: Readonly<Record<string, string>> = {
  second: "PTnS",
  minute: "PTnM",
  hour: "PTnH",
  day: "PnD",
  month: "PnM",
  year: "PnY",
};

/** An ISO 8601 duration: `5 days` is `P5D`. */
export function durationOf(count: number | string, unit: string): string {
  const pattern = letters[unit.replace(/s$/, "")];
  if (pattern === undefined) throw new HarnessError(`"${unit}" is no unit of time`);
  return pattern.replace("n", String(count));
}

/** A time as fixtures write it: `5 days ago` is `-P5D`, `in 2 hours` is `PT2H`; a date is left as it is. */
export function distanceOf(text: string): string {
  const [, ahead, back] = /^(?:in (\d+ \w+)|(\d+ \w+) ago)$/.exec(text) ?? [];
  const [count = "", unit = ""] = (ahead ?? back ?? "").split(" ");
  return unit === "" ? text : `${ahead === undefined ? "-" : ""}${durationOf(count, unit)}`;
}
