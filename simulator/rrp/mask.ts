/** Hides the passwords of a session: one `*` for each character of an option that holds one. RFC 2832 section 4.3.8. */
export function maskLines(text: string): string {
  return text.replace(
    /^([ \t]*-?[ \t]*(?:new)?password[ \t]*:)([^\r\n]*)/gim,
    (_, name: string, value: string) => name + "*".repeat([...value].length),
  );
}
