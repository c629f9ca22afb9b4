/** What of the project was read. */
export interface Count {
  /** Files that should have been read and were not. */
  readonly unread: readonly string[];
  readonly summary: string;
}

/** Compares the TypeScript files that there are with all that was read: scripts of the pages and data are read too. */
export function countOf(expected: readonly string[], read: readonly string[]): Count {
  const seen = new Set(read);
  const unread = expected.filter((file) => !seen.has(file));
  const found = expected.length - unread.length;
  const others = seen.size - found;
  const beside = others > 0 ? ` and ${others} of other kinds` : "";
  return { unread, summary: `${found} of ${expected.length} TypeScript files${beside} read` };
}
