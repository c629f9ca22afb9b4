import { type Instant, preciseTimestamp } from "../../registry/time.ts";
import { readCsv } from "./csv.ts";

const columns = ["DNL", "lookup-key", "insertion-datetime"];

/** The list of claimed labels (DNL). RFC 9361 section 6.1. */
export interface ClaimsList {
  readonly created: Instant;
  /** Claim keys by A-label. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Reads a list of claimed labels. Throws ListError. */
export function readClaims(text: string): ClaimsList {
  const { created, rows } = readCsv(text, columns);
  return { created, keys: new Map(rows.map(([label = "", key = ""]) => [label.toLowerCase(), key])) };
}

/** Writes a list of claimed labels. */
export function writeClaims({ created, keys }: ClaimsList): string {
  const time = preciseTimestamp(created);
  const rows = [...keys].map(([label, key]) => `${label},${key},${time}`);
  return [`1,${time}`, columns.join(","), ...rows].map((row) => `${row}\n`).join("");
}
