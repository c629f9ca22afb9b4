import { allRows, type Row } from "../../../catalogue/rows.ts";
import { nearest } from "../nearest.ts";

/** A row of the catalogue by its id, or what is wrong with the id, in words for people. */
export function rowNamed(id: string): Row | string {
  const rows = allRows();
  const row = rows.find((one) => one.id === id);
  if (row !== undefined) return row;
  const close = nearest(
    id,
    rows.map((one) => one.id),
  );
  return `there is no row "${id}"${close === undefined ? "; eppraise list shows them" : `, did you mean "${close}"?`}`;
}
