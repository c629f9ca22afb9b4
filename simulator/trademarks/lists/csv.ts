import { type Instant, instantOf } from "../../registry/time.ts";

/** A list that cannot be used, with the line where that shows. */
export class ListError extends Error {
  override readonly name = "ListError";
}

/** A list of the clearinghouse: when it was made, and its rows. */
export interface CsvList {
  readonly created: Instant;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads one of the clearinghouse's CSV files: a line with the version (1) and the time when it was made, a line with the
 * names of the columns, then rows of as many fields, the last of which is a time. Nothing is quoted. An incomplete last row,
 * as a file has that was cut off, is an error like any other. RFC 9361 section 6. Throws ListError.
 */
export function readCsv(text: string, columns: readonly string[]): CsvList {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const [first = "", header = "", ...rest] = lines;
  const top = first.split(",");
  if (top.length !== 2) throw new ListError("line 1: it must have a version and a time");
  if (top[0] !== "1") throw new ListError(`line 1: version ${JSON.stringify(top[0])} is not known, only version 1`);
  if (header !== columns.join(",")) throw new ListError(`line 2: the columns must be ${columns.join(",")}`);
  return { created: timeAt(top[1], 1), rows: rest.map((line, index) => fieldsOf(line, index + 3, columns.length)) };
}

function fieldsOf(line: string, number: number, count: number): readonly string[] {
  const fields = line.split(",");
  if (fields.length !== count || fields.some((field) => field === ""))
    throw new ListError(`line ${number}: it must have ${count} fields`);
  timeAt(fields.at(-1), number);
  return fields;
}

/** The time in a field. Throws ListError. */
export function timeAt(text: string | undefined, line: number): Instant {
  try {
    return instantOf(text ?? "");
  } catch {
    throw new ListError(`line ${line}: ${JSON.stringify(text ?? "")} is not a time`);
  }
}
