import { attributeValue, isName, isSpace, unescaped } from "./characters.ts";
import type { Element } from "./element.ts";
import { declarations, none, outermost, type Scope, unqualified } from "./scope.ts";

/** How large a document may be, apart from its number of bytes, which the caller bounds. */
export interface Bounds {
  /** Levels of elements; the document element is the first. */
  readonly maxDepth: number;
  /** Elements altogether. */
  readonly maxElements: number;
}

/** What a scan found: the tree, a reason to refuse it unparsed, or text that only the parser can say more about. */
export type Scan =
  | { readonly kind: "tree"; readonly root: Element }
  | {
      readonly kind: "refused";
      readonly fault: "document-type" | "too-deep";
      readonly line: number;
      readonly message: string;
    }
  | { readonly kind: "unreadable" };

interface Growing extends Element {
  text: string;
  readonly children: Growing[];
}

const nobody: Scan = { kind: "unreadable" };

/**
 * Reads the tree of a document in one pass, and stops at a document type declaration or beyond the bounds: so nothing
 * large or recursive ever reaches the parser. It does not judge well-formedness (the parser does, and its word counts);
 * of a well-formed document without a document type declaration, the tree is exact. Reading it here rather than from
 * the parser's memory is many times faster, as each name and text there costs calls over the border.
 */
export function scan(text: string, bounds: Bounds): Scan {
  // XML 1.0, 2.11: line ends are read as one line feed.
  return new Scanner(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, bounds).scan();
}

class Scanner {
  readonly #text: string;
  readonly #bounds: Bounds;
  readonly #open: Growing[] = [];
  readonly #scopes: Scope[] = [outermost()];
  #at = 0;
  #line = 1;
  #nextLine: number;
  #elements = 0;

  constructor(text: string, bounds: Bounds) {
    this.#text = text;
    this.#bounds = bounds;
    this.#nextLine = text.indexOf("\n");
  }

  scan(): Scan {
    const text = this.#text;
    while (this.#at < text.length) {
      const tag = text.indexOf("<", this.#at);
      if (tag < 0) return nobody;
      if (tag > this.#at) this.#characters(text.slice(this.#at, tag));
      this.#at = tag;
      const done = this.#markup(text.charCodeAt(tag + 1));
      if (done !== undefined) return done;
    }
    return nobody;
  }

  /** Reads the markup at the current place; the answer is final unless undefined. */
  #markup(second: number): Scan | undefined {
    if (second === 0x2f /* / */) return this.#endTag();
    if (second === 0x3f /* ? */) return this.#skipPast("?>", 2);
    if (second !== 0x21 /* ! */) return this.#startTag();
    const text = this.#text;
    if (text.startsWith("<!--", this.#at)) return this.#skipPast("-->", 4);
    if (text.startsWith("<![CDATA[", this.#at)) return this.#cdata();
    if (this.#open.length === 0 && text.startsWith("<!DOCTYPE", this.#at)) {
      return this.#refused("document-type", "a document type declaration is not accepted");
    }
    return nobody;
  }

  #refused(fault: "document-type" | "too-deep", message: string): Scan {
    return { kind: "refused", fault, line: this.#lineHere(), message };
  }

  #characters(raw: string): void {
    const top = this.#open.at(-1);
    if (top !== undefined) top.text += unescaped(raw);
  }

  #skipPast(end: string, from: number): Scan | undefined {
    const found = this.#text.indexOf(end, this.#at + from);
    if (found < 0) return nobody;
    this.#at = found + end.length;
    return undefined;
  }

  #cdata(): Scan | undefined {
    const start = this.#at + 9;
    const top = this.#open.at(-1);
    const stop = this.#skipPast("]]>", 9);
    if (stop === undefined && top !== undefined) top.text += this.#text.slice(start, this.#at - 3);
    return stop;
  }

  #endTag(): Scan | undefined {
    const end = this.#text.indexOf(">", this.#at);
    if (end < 0) return nobody;
    this.#at = end + 1;
    return this.#close();
  }

  #close(): Scan | undefined {
    const closed = this.#open.pop();
    if (closed === undefined) return nobody;
    this.#scopes.pop();
    if (closed.children.length === 0) closed.text = detached(closed.text);
    return this.#open.length === 0 ? { kind: "tree", root: closed } : undefined;
  }

  #startTag(): Scan | undefined {
    this.#elements += 1;
    if (this.#open.length >= this.#bounds.maxDepth) {
      return this.#refused("too-deep", `elements are nested more than ${this.#bounds.maxDepth} levels deep`);
    }
    if (this.#elements > this.#bounds.maxElements) {
      return this.#refused("too-deep", `there are more than ${this.#bounds.maxElements} elements`);
    }
    const line = this.#lineHere();
    const text = this.#text;
    const start = this.#at + 1;
    let at = start;
    while (isName(text.charCodeAt(at))) at += 1;
    const qname = text.slice(start, at);
    this.#at = at;
    const attributes = text.charCodeAt(at) === 0x3e ? none : this.#attributes();
    if (attributes === undefined) return nobody;
    return this.#opened(qname, attributes, line);
  }

  #opened(qname: string, all: ReadonlyMap<string, string>, line: number): Scan | undefined {
    const outer = this.#scopes.at(-1) as Scope;
    const declared = all.size === 0 ? none : declarations(all);
    const scope = declared.size === 0 ? outer : outer.with(declared);
    const { ns, name } = scope.resolve(qname);
    const element: Growing = { ns, name, attributes: unqualified(all), children: [], text: "", line };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#scopes.push(scope);
    const empty = this.#text.charCodeAt(this.#at) === 0x2f;
    this.#at += empty ? 2 : 1;
    return empty ? this.#close() : undefined;
  }

  /** Reads attributes up to `>` or `/>`; undefined when they cannot be read. */
  #attributes(): ReadonlyMap<string, string> | undefined {
    const found = new Map<string, string>();
    for (;;) {
      this.#skipSpace();
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x3e || (code === 0x2f && this.#text.charCodeAt(this.#at + 1) === 0x3e)) return found;
      const equals = this.#text.indexOf("=", this.#at);
      if (equals < 0) return undefined;
      const name = this.#text.slice(this.#at, equals).trimEnd();
      this.#at = equals + 1;
      this.#skipSpace();
      const quote = this.#text[this.#at];
      if (quote !== '"' && quote !== "'") return undefined;
      const end = this.#text.indexOf(quote, this.#at + 1);
      if (end < 0) return undefined;
      found.set(name, detached(attributeValue(this.#text.slice(this.#at + 1, end))));
      this.#at = end + 1;
    }
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #lineHere(): number {
    while (this.#nextLine >= 0 && this.#nextLine < this.#at) {
      this.#line += 1;
      this.#nextLine = this.#text.indexOf("\n", this.#nextLine + 1);
    }
    return this.#line;
  }
}

/** The engine gives long parts of a text as views of it: whoever keeps one value would keep the whole frame. */
const longestCopied = 12;

/** The same text, in memory of its own. */
function detached(text: string): string {
  return text.length <= longestCopied ? text : Buffer.from(text).toString();
}
