import { type MarkKind, markKinds } from "./mark-kinds.ts";
import { readBeside } from "./profile/index.ts";
import { HarnessError, NotTestable } from "./verdicts.ts";

/** A signed mark to register with. */
export interface Mark {
  /** The label that it is for. */
  readonly label: string;
  readonly id: string;
  /** The document, base64. */
  readonly encoded: string;
}

/** The signed marks that a subject has, by kind. */
export type Marks = { readonly [K in MarkKind]?: Mark | undefined };

/** The mark of a kind. A subject that knows launches and has none cannot be tried with it. */
export function markOf(marks: Marks, kind: string): Mark {
  const known = markKinds.find((one) => one === kind);
  if (known === undefined) throw new HarnessError(`there are no "${kind}" marks; take one of ${markKinds.join(", ")}`);
  const mark = marks[known];
  if (mark === undefined) throw new NotTestable(`the profile names no signed mark fixtures.marks.${kind}`);
  return mark;
}

/** Reads the marks that a profile names. Throws a ProfileError for a file that cannot be read. */
export function readMarks(
  named: { readonly [K in MarkKind]?: { readonly label: string; readonly file: string } | undefined },
  path: string,
): Marks {
  const read = Object.entries(named).flatMap(([kind, mark]) => {
    if (mark === undefined) return [];
    const encoded = encodedIn(readBeside(path, mark.file, `fixtures.marks.${kind}.file`));
    return [[kind, { label: mark.label, id: idIn(encoded), encoded }]];
  });
  return Object.fromEntries(read);
}

/** What stands between the lines that mark it, RFC 9361 section 6.4; everything where there are none. */
function encodedIn(text: string): string {
  return /-----BEGIN ENCODED SMD-----([^-]+)-----END ENCODED SMD-----/.exec(text)?.[1]?.trim() ?? text.trim();
}

/** The mark's id; empty where the document is not one that has any. RFC 7848 section 2.3. */
function idIn(encoded: string): string {
  const document = Buffer.from(encoded, "base64").toString("utf8");
  return /<(?:\w+:)?id>([^<]*)</.exec(document)?.[1]?.trim() ?? "";
}
