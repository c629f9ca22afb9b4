/** No attributes. */
export const none: ReadonlyMap<string, string> = new Map();

/** The namespaces in scope, with the names already looked up. */
export class Scope {
  readonly #bindings: ReadonlyMap<string, string>;
  readonly #known = new Map<string, { ns: string; name: string }>();

  constructor(bindings: ReadonlyMap<string, string>) {
    this.#bindings = bindings;
  }

  resolve(qname: string): { ns: string; name: string } {
    let found = this.#known.get(qname);
    if (found === undefined) {
      const colon = qname.indexOf(":");
      const prefix = colon < 0 ? "" : qname.slice(0, colon);
      found = { ns: this.#bindings.get(prefix) ?? "", name: qname.slice(colon + 1) };
      this.#known.set(qname, found);
    }
    return found;
  }

  with(declarations: ReadonlyMap<string, string>): Scope {
    return new Scope(new Map([...this.#bindings, ...declarations]));
  }
}

const predefined: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["xml", "http://www.w3.org/XML/1998/namespace"],
]);

/** The scope around a document element; one a document, as it remembers the names that it is asked for. */
export function outermost(): Scope {
  return new Scope(predefined);
}

/** The namespace declarations among attributes, by prefix. */
export function declarations(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === "xmlns") found.set("", value);
    else if (name.startsWith("xmlns:")) found.set(name.slice(6), value);
  }
  return found;
}

/** The attributes that are in no namespace. */
export function unqualified(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (attributes.size === 0) return none;
  const found = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.includes(":")) found.set(name, value);
  }
  return found;
}
