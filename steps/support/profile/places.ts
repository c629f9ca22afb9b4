import { type Document, isCollection, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { ProfileError } from "./error.ts";

/** A profile's content, and on which line each of its keys stands. */
export interface Source {
  readonly content: unknown;
  /** The line of a key, or of the nearest key around it that is there; lines begin with 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Reads YAML. Throws a ProfileError for each mistake, with its line. */
export function readSource(text: string, path: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const mistakes = document.errors.map(({ message, pos }) => `${path}:${lines.linePos(pos[0]).line}: ${message}`);
  if (mistakes.length > 0) throw new ProfileError(mistakes.join("\n"));
  return {
    content: document.toJS(),
    lineOf: (place) => {
      const offset = offsetOf(document, place);
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  };
}

/** Where a key begins, or an entry of a list; where it is not there, where the mapping around it does. */
function offsetOf(document: Document, place: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of place) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = isCollection(node) ? node.get(Number(key), true) : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
}
