import { type Element, textOf, token } from "../../../xsd/reader.ts";

// How the text of an element becomes a value, by its type in the schema. XML Schema part 2, 4.3.6.

/** An `xs:token`: white space in runs is one space, and none is left at the ends. Empty where there is no element. */
export function tokenIn(element: Element | undefined): string {
  return element === undefined ? "" : token(textOf(element));
}

/** An `xs:normalizedString`: tabs and line ends become spaces, and nothing is trimmed. */
export function lineIn(element: Element | undefined): string {
  return element === undefined ? "" : textOf(element).replace(/[\t\n\r]/g, " ");
}

/** An `xs:boolean`: `true` and `1` are the same. False where there is no element. */
export function booleanIn(element: Element | undefined): boolean {
  return isTrue(tokenIn(element));
}

/** Whether a text is true as an `xs:boolean`. */
export function isTrue(text: string): boolean {
  const value = token(text);
  return value === "true" || value === "1";
}
