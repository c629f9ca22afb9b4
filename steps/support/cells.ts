/** What a cell of a table says, unless it says `none`. */
export function said(text: string | undefined): string | undefined {
  return text === "none" ? undefined : text;
}

/** The values of a list in a cell; none for `none` or where there is no cell. */
export function listed(text: string | undefined): readonly string[] {
  return said(text)?.split(/,\s*/) ?? [];
}
