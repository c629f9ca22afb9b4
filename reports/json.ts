import type { Report } from "./model.ts";

const list = /\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g;

/** A report as JSON, indented for people; lists of numbers, such as thousands of response times, stay on one line. */
export function renderJson(report: Report): string {
  const { times, ...rest } = report;
  // Only there: in other places brackets and digits may be part of a text.
  const compact = JSON.stringify(times, null, 2).replace(
    list,
    (_, numbers: string) => `[${numbers.replace(/\s+/g, " ")}]`,
  );
  const { rows, scenarios, ...head } = rest;
  const parts = Object.entries({ ...head, times: compact, rows, scenarios }).map(([key, value]) => {
    const text = key === "times" ? compact : JSON.stringify(value, null, 2);
    return `  ${JSON.stringify(key)}: ${text.replaceAll("\n", "\n  ")}`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}
