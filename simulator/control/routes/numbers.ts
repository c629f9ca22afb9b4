import { InvalidInput } from "../fixture/problems.ts";

export type Query = Readonly<Record<string, string | undefined>>;

/** A parameter of a query that is a whole number; undefined where it is left out. Throws InvalidInput. */
export function wholeNumber(query: Query, name: string): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new InvalidInput([{ path: name, message: "give a whole number" }]);
  return Number(text);
}

/** Which part of a list is asked for: `from` entries are left out, and then come at most `limit`. */
export function sliceOf(query: Query, usual = Infinity): { readonly from: number; readonly limit: number } {
  return { from: wholeNumber(query, "from") ?? 0, limit: wholeNumber(query, "limit") ?? usual };
}
