/**
 * An element of a frame, free of the parser's memory.
 *
 * `attributes` holds the unqualified attributes by local name, as written (defaults of the schema are not filled in).
 * Qualified ones are left out: EPP has none of its own, and what is left (`xsi:type`, `xsi:schemaLocation`, `xml:…`) is the
 * validator's business and tells a registry nothing. `text` is the element's own character data as written, CDATA
 * included, without that of its children. `line` is where its start tag begins, counted from 1.
 */
export interface Element {
  /** Namespace URI, empty for no namespace. */
  readonly ns: string;
  /** Local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly line: number;
}

/** The first child with this local name (and namespace, if given; otherwise that of the parent), or undefined. */
export function child(element: Element, name: string, ns: string = element.ns): Element | undefined {
  return element.children.find((one) => one.name === name && one.ns === ns);
}

/** All children with this local name (and namespace, if given; otherwise that of the parent), in document order. */
export function children(element: Element, name: string, ns: string = element.ns): readonly Element[] {
  return element.children.filter((one) => one.name === name && one.ns === ns);
}

/** The own text of an element as written, or undefined when there is no element. */
export function textOf(element: Element): string;
export function textOf(element: Element | undefined): string | undefined;
export function textOf(element: Element | undefined): string | undefined {
  return element?.text;
}

/** The value of an `xs:token`: each run of white space becomes one space, none is left at the ends. XML Schema part 2, 4.3.6. */
export function token(text: string): string {
  return text.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "");
}
