import { type CodePoints, codePointsOf } from "./code-points.ts";
import { decodeLabel } from "./decode-label.ts";
import { isJapanese, japanese } from "./japanese.ts";
import { latin } from "./latin.ts";

interface Table {
  readonly repertoire: CodePoints;
  readonly keepsRules: (points: readonly number[]) => boolean;
}

const tables = {
  extended_latin: { repertoire: latin, keepsRules: () => true },
  ja: { repertoire: japanese, keepsRules: isJapanese },
} as const satisfies Readonly<Record<string, Table>>;

/** The names of the tables of characters that labels may be written with. */
export const idnTableNames = Object.keys(tables) as readonly (keyof typeof tables)[];

/** The first of the named tables that allows a label; undefined where none does. `xn--` is decoded first. */
export function idnTableOf(label: string, names: readonly string[]): string | undefined {
  const decoded = decodeLabel(label);
  if (decoded === undefined) return undefined;
  const points = codePointsOf(decoded);
  return names.find((name) => {
    const table: Table | undefined = (tables as Readonly<Record<string, Table>>)[name];
    return table?.keepsRules(points) && points.every((point) => table.repertoire.has(point));
  });
}
