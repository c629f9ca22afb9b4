import type { DataTable } from "@cucumber/cucumber";

/** A row of a table of two columns: a word, and one or several texts. */
export interface Row {
  readonly key: string;
  readonly values: readonly string[];
}

/** The rows of a table of two columns. Throws for a key that is not among those allowed. */
export function rowsOf(table: DataTable | undefined, allowed: readonly string[] = []): readonly Row[] {
  return (table?.raw() ?? []).map(([key = "", value = ""]) => {
    if (!allowed.includes(key)) throw new Error(`there is no "${key}" here; take one of ${allowed.join(", ")}`);
    return { key, values: value === "" ? [] : value.split(/,\s*/) };
  });
}

/** Rows as an object for programs: a single text where there is one, and lists in `lists`. */
export function detailsOf(rows: readonly Row[], lists: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    rows.map(({ key, values }) => [camelCase(key), lists.includes(key) ? values : (values[0] ?? "")]),
  );
}

/** Rows as a half-sentence for people: `registrant holder; hosts a, b`. */
export function wordsOf(rows: readonly Row[]): string {
  return rows.map(({ key, values }) => `${key} ${values.join(", ")}`).join("; ");
}

/** Such a half-sentence behind another one. */
export function withWords(words: string): string {
  return words === "" ? "" : `, with ${words}`;
}

/** `DS record` becomes `dsRecord`, `add hosts` becomes `addHosts`. */
export function camelCase(words: string): string {
  const [first = "", ...rest] = words
    .split(" ")
    .map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
