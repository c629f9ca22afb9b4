/** A piece of XML that is ready to be sent: what is in it is written as it stands. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole of an `xml` template. */
export type Part = Xml | string | number | bigint | false | null | undefined | readonly Part[];

/** The first line of every document that we send. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Marks a text as XML that needs no escaping; the caller answers for it. */
export function raw(text: string): Xml {
  return new Xml(text);
}

/**
 * Writes XML: `` xml`<name hosts="${hosts}">${name}</name>` ``. Strings and numbers are escaped for where they stand,
 * `Xml` goes in as it is, arrays are joined, and undefined, null or false give nothing.
 */
export function xml(literals: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  let text = literals[0] as string;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (typeof part === "string") text += inAttribute(literals[i] as string) ? escapeAttribute(part) : escapeText(part);
    else text += written(part);
    text += literals[i + 1];
  }
  return new Xml(text);
}

function written(part: Part): string {
  if (part instanceof Xml) return part.text;
  if (part === undefined || part === null || part === false) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part !== "object") return String(part);
  let text = "";
  for (const one of part) text += written(one);
  return text;
}

function inAttribute(before: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  return (last === 0x22 || last === 0x27) && before.charCodeAt(before.length - 2) === 0x3d;
}

// Everything but what may stand as it is: the five markup characters, CR, surrogates, and what XML 1.0 forbids.
const special = /[^\t\n -!#-%(-;=?-\ud7ff\ue000-\ufffd]/;
const specials = /[^\t\n -!#-%(-;=?-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // As it stands, a reader would take it for a line feed (XML 1.0, 2.11).
  "\r": "&#13;",
};

/**
 * Escapes text for element content or a quoted attribute value. A character that XML 1.0 forbids (most control
 * characters, half a surrogate pair, U+FFFE, U+FFFF) becomes U+FFFD: left out, it would make another, maybe meaningful,
 * value of the text, and the reader could not see that something was there.
 */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (one) => escapes[one] ?? "\ufffd") : text;
}

/** Tab and line feed by reference as well: a reader makes spaces of them in attributes (XML 1.0, 3.3.3). */
function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  return /[\t\n]/.test(escaped) ? escaped.replaceAll("\t", "&#9;").replaceAll("\n", "&#10;") : escaped;
}
