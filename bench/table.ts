import { areaNames, areas, type Measured, type Result } from "./result.ts";

const nameWidth = 38;
const numberWidth = 16;

/** The results as a table of at most 80 columns: an area with its heads, and a line for each result. */
export function table({ results, leftOut }: Measured): readonly string[] {
  const parts = areaNames.flatMap((area) => {
    const own = results.filter((result) => result.area === area);
    if (own.length === 0) return [];
    const { title, ours, theirs } = areas[area];
    return [line(title, ours, theirs, "costs"), ...own.map(lineOf), ""];
  });
  return [...parts, ...leftOut.map((words) => `left out: ${words}`)];
}

function lineOf({ name, unit, ours, theirs, costs }: Result): string {
  return line(` ${name}`, quantity(ours, unit), quantity(theirs, unit), `${costs.toFixed(costs < 10 ? 2 : 0)} x`);
}

function line(name: string, ours: string, theirs: string, costs: string): string {
  return name.padEnd(nameWidth) + ours.padStart(numberWidth) + theirs.padStart(numberWidth) + costs.padStart(10);
}

/** A number with its unit, to three digits or so. */
export function quantity(number: number, unit: Result["unit"]): string {
  const shown = number >= 100 ? Math.round(number) : Number(number.toPrecision(3));
  return `${shown.toLocaleString("en")} ${unit}`;
}
