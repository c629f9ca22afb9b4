import { rrpTimestamp } from "../registry/time.ts";

/** What an answer says under one name: nothing, once, or several times. */
export interface Line<D> {
  readonly name: string;
  readonly values: (data: D) => readonly string[];
  /** What a mutant writes instead of a value. */
  readonly otherwise: (value: string) => string;
}

/** The lines of an answer after its first, in their order. */
export type Shape<D> = readonly Line<D>[];

const longer = (value: string) => `${value}x`;

/** A line for each value; none where there is none. */
export function text<D>(name: string, textOf: (data: D) => string | readonly string[] | undefined): Line<D> {
  const values = (data: D) => {
    const value = textOf(data);
    return value === undefined ? [] : typeof value === "string" ? [value] : value;
  };
  return { name, values, otherwise: longer };
}

/** A line with a date, where there is one. RFC 2832 section 7. */
export function date<D>(name: string, instantOf: (data: D) => number | undefined): Line<D> {
  const values = (data: D) => {
    const instant = instantOf(data);
    return instant === undefined ? [] : [rrpTimestamp(instant)];
  };
  return { name, values, otherwise: (value) => value.replace(/^\d{4}/, (year) => String(Number(year) + 1)) };
}

/** Writes the lines. */
export function write<D>(shape: Shape<D>, data: D): readonly string[] {
  return shape.flatMap(({ name, values }) => values(data).map((value) => `${name}:${value}`));
}

/** The shape with one of its lines left out, or saying something else. */
export function mutated<D>(shape: Shape<D>, name: string, how: "removed" | "altered"): Shape<D> {
  if (how === "removed") return shape.filter((line) => line.name !== name);
  return shape.map((line) =>
    line.name === name ? { ...line, values: (data: D) => line.values(data).map(line.otherwise) } : line,
  );
}
