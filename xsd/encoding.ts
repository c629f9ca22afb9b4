/** The text of a document and whether its bytes were UTF-8, or why its encoding is refused. */
export type Decoded = { readonly text: string; readonly utf8: boolean } | { readonly refused: string };

const utf8 = new TextDecoder("utf-8", { fatal: true });
const utf16le = new TextDecoder("utf-16le", { fatal: true });
const utf16be = new TextDecoder("utf-16be", { fatal: true });

const declaredEncoding = /^<\?xml\s[^?>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/**
 * Decodes a document: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is refused, and so is a
 * declaration that names another encoding than the one found. XML 1.0, 4.3.3 and appendix F.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return decodeAs("UTF-16", utf16be, bytes);
  if (first === 0xff && second === 0xfe) return decodeAs("UTF-16", utf16le, bytes);
  // No document in UTF-8 has a zero octet, but each one in UTF-16 or UTF-32 begins with one among its first four.
  if (bytes.subarray(0, 4).includes(0)) return { refused: "UTF-16 needs a byte order mark, UTF-32 is not accepted" };
  return decodeAs("UTF-8", utf8, bytes);
}

function decodeAs(name: "UTF-8" | "UTF-16", decoder: typeof utf8, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { refused: `the bytes are not ${name}` };
  }
  const declared = declaredEncoding.exec(text)?.[1];
  if (declared !== undefined && declared.toUpperCase() !== name) {
    return { refused: `the declared encoding is ${JSON.stringify(declared)}, the bytes are ${name}` };
  }
  return { text, utf8: name === "UTF-8" };
}
