import type { RawLine } from "./lines.ts";

/** A line of a command after its first: what it sets to what, or that it says nothing of the kind. */
export type Line =
  | { readonly kind: "attribute" | "option"; readonly name: string; readonly value: string; readonly text: string }
  | { readonly kind: "malformed"; readonly text: string };

/** A command taken apart, before anybody knows whether it means anything. Names are in lower case, values as written. */
export interface Statement {
  readonly command: string;
  readonly lines: readonly Line[];
}

const printable = /^[\x20-\x7e]+$/;
const pair = /^(-?)([A-Za-z0-9][\w-]*):(.*)$/;

/** Takes the lines of a command apart. Undefined where it does not begin with a word. RFC 2832 sections 4.1 and 7. */
export function statementOf([first, ...rest]: readonly RawLine[]): Statement | undefined {
  if (first === undefined || first.isCut || !/^[A-Za-z][\w-]*$/.test(first.text)) return undefined;
  return { command: first.text.toLowerCase(), lines: rest.map(lineOf) };
}

/** A line is divided at its first colon; its value may hold others. */
function lineOf({ text, isCut }: RawLine): Line {
  const [, dash, name = "", value = ""] = (!isCut && printable.test(text) && pair.exec(text)) || [];
  if (dash === undefined || value === "") return { kind: "malformed", text };
  return { kind: dash === "-" ? "option" : "attribute", name: name.toLowerCase(), value, text };
}
