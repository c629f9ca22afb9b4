import { child, children, type Element, textOf, token } from "../../../xsd/reader.ts";
import type { Instant } from "../../registry/time.ts";

// Values as XML Schema writes them, read from documents that are valid.

/** The text of a child, white space collapsed, or undefined where there is no such child. */
export function tokenOf(parent: Element | undefined, name: string): string | undefined {
  const found = parent && child(parent, name);
  return found && token(textOf(found));
}

/** The text of a child as written, or undefined where there is no such child. */
export function rawOf(parent: Element | undefined, name: string): string | undefined {
  const found = parent && child(parent, name);
  return found && textOf(found);
}

/** The texts of all children of that name, as written. */
export function rawsOf(parent: Element | undefined, name: string): readonly string[] {
  return parent ? children(parent, name).map((one) => textOf(one)) : [];
}

/** An attribute that is an `xs:boolean`, or undefined. */
export function flagOf(element: Element | undefined, name: string): boolean | undefined {
  const value = element?.attributes.get(name);
  return value === undefined ? undefined : booleanOf(value);
}

/** An attribute that is an `xs:token`, or undefined. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name);
  return value === undefined ? undefined : token(value);
}

const latest = 8.64e15;

/** An `xs:dateTime`, taken as UTC where it has no time zone. Beyond what can be counted it is the last instant. */
export function dateTimeOf(text: string): Instant {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d))?$/.exec(token(text));
  if (match === null) throw new Error(`no date: ${text}`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, Math.trunc(Number(match[7] ?? 0) * 1000));
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * 60_000;
  const instant = date.getTime() - (match[8] === "-" ? -offset : offset);
  return Number.isNaN(instant) ? Math.sign(year) * latest : instant;
}

/** A property where there is a value, for objects whose properties are absent rather than undefined. */
export function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}

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
  return booleanOf(tokenIn(element));
}

/** Whether a text is true as an `xs:boolean`. */
export function booleanOf(text: string): boolean {
  return ["true", "1"].includes(token(text));
}
