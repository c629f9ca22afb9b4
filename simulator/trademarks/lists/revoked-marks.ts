import { type Instant, preciseTimestamp } from "../../registry/time.ts";
import { readCsv, timeAt } from "./csv.ts";

const columns = ["smd-id", "insertion-datetime"];

/** The list of revoked signed marks. RFC 9361 section 6.2. */
export interface RevokedMarks {
  readonly created: Instant;
  /** From when on each is revoked, by id. */
  readonly since: ReadonlyMap<string, Instant>;
}

/** Reads a list of revoked signed marks. Throws ListError. */
export function readRevokedMarks(text: string): RevokedMarks {
  const { created, rows } = readCsv(text, columns);
  return { created, since: new Map(rows.map(([id = "", time], index) => [id, timeAt(time, index + 3)])) };
}

/** Writes a list of revoked signed marks. */
export function writeRevokedMarks({ created, since }: RevokedMarks): string {
  const rows = [...since].map(([id, time]) => `${id},${preciseTimestamp(time)}`);
  return [`1,${preciseTimestamp(created)}`, columns.join(","), ...rows].map((row) => `${row}\n`).join("");
}
