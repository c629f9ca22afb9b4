import { type Element, readFrame } from "../../../xsd/reader.ts";
import type { Fault } from "../../faults/kinds/index.ts";
import { withExtension, withStatus, withUnknownServices } from "./additions.ts";
import { lengthened } from "./long-values.ts";
import { otherwiseOrdered } from "./order.ts";
import { type Handwriting, rewritten } from "./writing.ts";

const usualHand: Handwriting = { prefixes: "usual", cdata: false, comments: false, entities: false };

/** An answer that can be made to say more, or to be written otherwise. */
export class Disguise {
  readonly #tree: Element | undefined;

  /** Nothing can be done with what is no valid answer. */
  constructor(document: string) {
    const reading = readFrame(Buffer.from(document));
    this.#tree = reading.ok ? reading.root : undefined;
  }

  /** Whether a fault of documents would change anything of this one. */
  fits(fault: Fault): boolean {
    if (this.#tree === undefined) return false;
    return handOf(fault) !== undefined || changed(this.#tree, fault) !== this.#tree;
  }

  /** The document with these faults in it. */
  with(faults: readonly Fault[]): string {
    const start = this.#tree;
    if (start === undefined) throw new Error("this document cannot be written anew");
    const tree = faults.reduce(changed, start);
    return rewritten(tree, Object.assign({}, usualHand, ...faults.map(handOf)));
  }
}

/** What a fault makes of a document's elements. */
function changed(tree: Element, fault: Fault): Element {
  switch (fault.kind) {
    case "unknown-services":
      return withUnknownServices(tree);
    case "unknown-status":
      return withStatus(tree, fault.status ?? "serverUnderReview");
    case "unknown-extension":
      return withExtension(tree, fault.namespace ?? "stranger");
    case "other-order":
      return otherwiseOrdered(tree);
    case "long-values":
      return lengthened(tree, fault.length ?? 4096);
    default:
      return tree;
  }
}

/** What a fault makes of the handwriting. */
function handOf(fault: Fault): Partial<Handwriting> | undefined {
  switch (fault.kind) {
    case "other-prefixes":
      return { prefixes: fault.style ?? "swapped" };
    case "cdata":
      return { cdata: true };
    case "comments":
      return { comments: true };
    case "numeric-entities":
      return { entities: true };
    default:
      return undefined;
  }
}
