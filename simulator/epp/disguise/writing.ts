import type { Element } from "../../../xsd/reader.ts";
import { prefixOf } from "../../../xsd/schemas.ts";
import { declaration, escapeText } from "../../../xsd/write.ts";

/** How a document is written; all of it says the same to who reads XML. */
export interface Handwriting {
  readonly prefixes: "usual" | "swapped" | "numbered";
  /** Half of each text in a CDATA section. */
  readonly cdata: boolean;
  readonly comments: boolean;
  /** Each character by its number. */
  readonly entities: boolean;
}

const comment = "<!-- a comment; <not/> an element -->";

/** Writes a document in another hand. */
export function rewritten(tree: Element, hand: Handwriting): string {
  const around = hand.comments ? comment : "";
  return `${declaration}${around}${new Writer(hand).write(tree, new Map([["", ""]]))}${around}`;
}

class Writer {
  readonly #hand: Handwriting;
  readonly #numbers = new Map<string, number>();

  constructor(hand: Handwriting) {
    this.#hand = hand;
  }

  /** Writes an element where these prefixes are declared. */
  write({ ns, name, attributes, children, text }: Element, outer: ReadonlyMap<string, string>): string {
    const prefix = this.#prefix(ns, outer);
    const isNew = outer.get(prefix) !== ns;
    const scope = isNew ? new Map([...outer, [prefix, ns]]) : outer;
    const tag = prefix === "" ? name : `${prefix}:${name}`;
    const declared = isNew ? ` xmlns${prefix === "" ? "" : `:${prefix}`}="${escapeText(ns)}"` : "";
    const own = [...attributes].map(([key, value]) => ` ${key}="${this.#escaped(value)}"`);
    const between = this.#hand.comments && children.length > 0 ? comment : "";
    const inner = children.map((one) => `${between}${this.write(one, scope)}`).join("") + between;
    const content = children.length > 0 ? inner : this.#text(text);
    return `<${tag}${declared}${own.join("")}${content === "" ? "/>" : `>${content}</${tag}>`}`;
  }

  #prefix(ns: string, outer: ReadonlyMap<string, string>): string {
    if (ns === "") return "";
    const usual = prefixOf(ns) ?? "other";
    if (this.#hand.prefixes === "usual") return usual === "epp" ? "" : usual;
    if (this.#hand.prefixes === "swapped") return usual === "epp" || outer.size === 1 ? "epp" : "";
    const number = this.#numbers.get(ns) ?? this.#numbers.size + 1;
    this.#numbers.set(ns, number);
    return `ns${number}`;
  }

  #text(text: string): string {
    const { cdata, comments } = this.#hand;
    if (!cdata && !comments) return this.#escaped(text);
    const characters = [...text];
    const middle = Math.floor(characters.length / 2);
    const first = characters.slice(0, middle).join("");
    const second = characters.slice(middle).join("");
    if (text === "") return "";
    return `${this.#escaped(first)}${comments ? comment : ""}${cdata ? sectionOf(second) : this.#escaped(second)}`;
  }

  #escaped(text: string): string {
    return this.#hand.entities ? [...text].map(numbered).join("") : escapeText(text);
  }
}

function sectionOf(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function numbered(character: string, index: number): string {
  const code = character.codePointAt(0) ?? 0;
  return index % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
}
