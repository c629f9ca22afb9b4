/** Whether a character is white space, by code. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Whether a character goes on with a name, in text that is well-formed; false at its end (NaN). */
export function isName(code: number): boolean {
  return code > 0x20 && code !== 0x3e && code !== 0x2f;
}

/** XML 1.0, 3.3.3: white space that is written as such becomes a space, white space by reference stays. */
export function attributeValue(raw: string): string {
  return unescaped(/[\t\n]/.test(raw) ? raw.replace(/[\t\n]/g, " ") : raw);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character data with its references replaced: those to characters and the five entities of XML. */
export function unescaped(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
