import { ParseOption, XmlC14NMode, XmlDocument } from "libxml2-wasm";
import type { Element } from "./element.ts";
import { scan } from "./tree.ts";

const quiet = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG;

/** A document and one of its elements in canonical form. */
export interface Canonical {
  /** The whole document, without comments. Canonical XML 1.0. */
  readonly document: string;
  /** The element, with the namespaces that it uses. Exclusive XML Canonicalization 1.0. */
  readonly element: string;
}

/**
 * Brings a document into canonical form, and the one child of its document element that has this name, so that every
 * further reader sees the same: no comments, sections or entities are left. The document must have been accepted by
 * `readDocument` before. Undefined when there is no such child, or more than one.
 */
export function canonical(bytes: Uint8Array, { ns, name }: Pick<Element, "ns" | "name">): Canonical | undefined {
  const document = XmlDocument.fromBuffer(bytes, { option: quiet });
  try {
    const found = document.find(`/*/*[local-name()="${name}" and namespace-uri()="${ns}"]`);
    const [element] = found;
    if (element === undefined || found.length > 1) return undefined;
    return {
      document: document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_1_0 }),
      element: element.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 }),
    };
  } finally {
    document.dispose();
  }
}

/** The tree of a text that is in canonical form, such as what a signature covers. Undefined when it cannot be read. */
export function treeOf(text: string): Element | undefined {
  const scanned = scan(text, { maxDepth: 64, maxElements: 20_000 });
  return scanned.kind === "tree" ? scanned.root : undefined;
}
