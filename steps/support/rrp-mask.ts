/** Hides the passwords of a SESSION: one `*` for each character of what follows `-Password:` and `-NewPassword:`. */
export function maskRrp(text: string): string {
  return text.replace(/^([ \t]*-?[ \t]*(?:new)?password[ \t]*:)([^\r\n]*)/gim, (_, name: string, value: string) => {
    return name + "*".repeat(value.length);
  });
}
