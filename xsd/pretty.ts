import { ParseOption, XmlDocument, XmlLibError } from "libxml2-wasm";

const quiet = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_IGNORE_ENC;

/** Lets `use` look at the parsed text; undefined when it is not well-formed or has a document type declaration. */
function withDocument<T>(text: string, options: ParseOption, use: (document: XmlDocument) => T): T | undefined {
  if (text.includes("<!DOCTYPE")) return undefined;
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text.replace(/^\ufeff/, ""), { option: quiet | options });
    return use(document);
  } catch (error) {
    if (error instanceof XmlLibError) return undefined;
    throw error;
  } finally {
    document?.dispose();
  }
}

/**
 * Lays a document out for people: one element a line, two spaces a level, text-only elements on one line, mixed content
 * as it is. Text that is not well-formed XML, or has a document type declaration, comes back unchanged.
 */
export function prettyXml(text: string): string {
  const declaration = /^\ufeff?(<\?xml\s[^>]*\?>)/.exec(text)?.[1];
  const laidOut = withDocument(text, ParseOption.XML_PARSE_NOBLANKS, (document) =>
    document.toString({ format: true, noDeclaration: true }).trimEnd(),
  );
  if (laidOut === undefined) return text;
  return declaration === undefined ? laidOut : `${declaration}\n${laidOut}`;
}

/**
 * Hides the secrets of a frame: the content of every element `pw` or `newPW`, in any namespace and letter case, becomes
 * one `*` for each character (code point) of its text; markup in it goes. Covers the passwords of login and login
 * security and the authInfo of objects.
 *
 * Of text that is not well-formed one cannot know what is content. There everything from such a start tag to its end tag,
 * or to the end of the text if there is none, becomes `*`, attributes and markup included.
 */
export function maskSecrets(text: string): string {
  const wellFormed = withDocument(text, ParseOption.XML_PARSE_DEFAULT, () => true) ?? false;
  return wellFormed ? maskContent(text) : maskAll(text);
}

const sections = String.raw`<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)`;
const secretName = String.raw`(?:[^\s<>/:="']*:)?(?:new)?pw`;
const attributes = String.raw`(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?`;

/** Sections that hide markup (comments, CDATA, instructions) and the start tags of secrets, in well-formed text. */
const places = new RegExp(`(${sections})|<${secretName}(${attributes})>`, "gi");

function maskContent(text: string): string {
  let masked = "";
  let from = 0;
  for (const found of text.matchAll(places)) {
    if (found.index < from) continue;
    const end = found.index + found[0].length;
    masked += text.slice(from, found.index);
    from = end;
    // What a comment or CDATA section quotes may hold a frame too, and need not be well-formed.
    masked += found[1] === undefined ? found[0] : maskQuoted(found[1]);
    if (found[1] !== undefined || found[2]?.endsWith("/")) continue;
    from = endOfSecret(text, end);
    masked += stars(characters(text.slice(end, from)));
  }
  return masked + text.slice(from);
}

/** Masks within a comment, section or instruction, whose own end stays. */
function maskQuoted(section: string): string {
  const end = /(?:-->|\]\]>|\?>)$/.exec(section)?.index ?? section.length;
  return maskAll(section.slice(0, end)) + section.slice(end);
}

/** The character data within a piece of well-formed content, references counted as one character each. */
function characters(content: string): string {
  return content
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>/g, (_, cdata) =>
      // An ampersand in CDATA is one by itself and must not look like a reference below.
      (cdata ?? "").replaceAll("&", "+"),
    )
    .replace(/&[^;]*;/g, "+");
}

const tags = new RegExp(
  `${sections}|<\\s*(/?)\\s*${secretName}(?![\\w.-])(?:(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|/(?!>))*(/?)>)?`,
  "gi",
);

/** Where the end tag of a secret begins whose content begins at `from`; the end of the text if there is none. */
function endOfSecret(text: string, from: number): number {
  let depth = 1;
  const search = new RegExp(tags);
  search.lastIndex = from;
  for (let found = search.exec(text); found !== null; found = search.exec(text)) {
    if (found[1] === undefined || found[2] === "/") continue;
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return text.length;
}

const crudeStart = new RegExp(`<\\s*${secretName}(?![\\w.-])(?:\\s*>)?`, "gi");

function maskAll(text: string): string {
  let masked = "";
  let from = 0;
  for (const found of text.matchAll(crudeStart)) {
    if (found.index < from) continue;
    const start = found.index + found[0].length;
    masked += text.slice(from, start);
    // `<pw/>` holds nothing and has no end tag to look for.
    const empty = /^\s*\/>/.exec(text.slice(start, start + 100));
    from = empty === null ? endOfSecret(text, start) : start;
    masked += stars(text.slice(start, from));
  }
  return masked + text.slice(from);
}

function stars(text: string): string {
  return "*".repeat([...text].length);
}
