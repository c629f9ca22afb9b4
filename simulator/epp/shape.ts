import { escapeText } from "../../xsd/write.ts";
import { type Instant, timestamp } from "../registry/time.ts";

// Answers are written from shapes: data that says which elements an answer has and where each gets its content.
// What an answer consists of can so be listed, and each part left out on purpose to see whether anybody notices.

/** A text as it is written, before escaping. */
export type Text = string | number | boolean;

/** An attribute; absent where it has no value. */
export interface Attribute<T> {
  readonly name: string;
  readonly value: (of: T) => Text | undefined;
}

/** An element of an answer made from a value of type T. */
export interface Shape<T> {
  /** The name as it is written, with its prefix. */
  readonly name: string;
  readonly attributes: readonly Attribute<T>[];
  /** What the element is made from: as many elements as there are values. */
  readonly each: (of: T) => readonly unknown[];
  readonly content:
    | { readonly kind: "text"; readonly of: (value: never) => Text; readonly isWording?: true }
    | { readonly kind: "elements"; readonly shapes: readonly Shape<never>[] };
}

type Attributes<T> = Readonly<Record<string, (of: T) => Text | undefined>>;

/** An element with text, one for each text there is. */
export function text<T>(name: string, of: (value: T) => Text | readonly Text[] | undefined): Shape<T> {
  return {
    name,
    attributes: [],
    each: (value) => listed(of(value)),
    content: { kind: "text", of: (one: Text) => one },
  };
}

/** An element with words for people: a registry chooses them, so nothing can be wrong with them. */
export function wording<T>(name: string, of: (value: T) => string | undefined): Shape<T> {
  const shape = text(name, of);
  return { ...shape, content: { ...shape.content, isWording: true } as Shape<T>["content"] };
}

/** An element with a date, RFC 5731 section 2.4; absent where there is none. */
export function date<T>(name: string, of: (value: T) => Instant | undefined): Shape<T> {
  return text(name, (value) => {
    const instant = of(value);
    return instant === undefined ? undefined : timestamp(instant);
  });
}

/** An element with others in it. */
export function group<T>(name: string, shapes: readonly Shape<T>[], attributes: Attributes<T> = {}): Shape<T> {
  return each(name, (value) => value, shapes, attributes);
}

/** An element with others in it for each value that there is. */
export function each<T, I>(
  name: string,
  of: (value: T) => readonly I[] | I | undefined,
  shapes: readonly Shape<I>[],
  attributes: Attributes<I> = {},
): Shape<T> {
  return {
    name,
    attributes: attributesOf(attributes) as unknown as readonly Attribute<T>[],
    each: (value) => listed(of(value)),
    content: { kind: "elements", shapes: shapes as unknown as readonly Shape<never>[] },
  };
}

/** An element with text and attributes for each value that there is. */
export function leaf<T, I>(
  name: string,
  of: (value: T) => readonly I[] | I | undefined,
  content: (value: I) => Text,
  attributes: Attributes<I> = {},
): Shape<T> {
  return {
    name,
    attributes: attributesOf(attributes) as unknown as readonly Attribute<T>[],
    each: (value) => listed(of(value)),
    content: { kind: "text", of: content as (value: never) => Text },
  };
}

/** Writes a value in its shape. */
export function write<T>(shape: Shape<T>, value: T): string {
  let written = "";
  for (const one of shape.each(value)) {
    written += `<${shape.name}`;
    for (const attribute of shape.attributes as unknown as readonly Attribute<unknown>[]) {
      const text = attribute.value(one);
      if (text !== undefined) written += ` ${attribute.name}="${escapeText(String(text))}"`;
    }
    const content = contentOf(shape, one);
    written += content === "" ? "/>" : `>${content}</${shape.name}>`;
  }
  return written;
}

function contentOf<T>(shape: Shape<T>, one: unknown): string {
  if (shape.content.kind === "text") return escapeText(String(shape.content.of(one as never)));
  let content = "";
  for (const inner of shape.content.shapes) content += write(inner, one as never);
  return content;
}

/** The paths of everything in a shape: `creData`, `creData/name`, `creData/name/@avail`. */
export function paths<T>(shape: Shape<T>, above = ""): string[] {
  const own = `${above}${shape.name}`;
  const inner = shape.content.kind === "elements" ? shape.content.shapes.flatMap((one) => paths(one, `${own}/`)) : [];
  const attributes = shape.attributes.filter(({ name }) => !name.startsWith("xmlns"));
  return [own, ...attributes.map(({ name }) => `${own}/@${name}`), ...inner];
}

/** Whether what stands at a path has content of its own, so that it can say something else. */
export function alterable<T>(shape: Shape<T>, path: string, above = ""): boolean {
  const own = `${above}${shape.name}`;
  if (path === own) return shape.content.kind === "text" && !shape.content.isWording;
  if (shape.attributes.some(({ name }) => path === `${own}/@${name}`)) return true;
  return shape.content.kind === "elements" && shape.content.shapes.some((one) => alterable(one, path, `${own}/`));
}

/** The shape without what stands at the path, or with something else there. Undefined where it is gone as a whole. */
export function mutated<T>(
  shape: Shape<T>,
  path: string,
  how: "removed" | "altered",
  above = "",
): Shape<T> | undefined {
  const own = `${above}${shape.name}`;
  if (path === own) {
    if (how === "removed") return undefined;
    const { content } = shape;
    return content.kind === "text"
      ? { ...shape, content: { kind: "text", of: (one: never) => otherText(content.of(one)) } }
      : shape;
  }
  const attributes = shape.attributes.flatMap((attribute) => {
    if (path !== `${own}/@${attribute.name}`) return [attribute];
    if (how === "removed") return [];
    return [{ ...attribute, value: (of: T) => otherText(attribute.value(of) ?? "") }];
  });
  if (shape.content.kind === "text") return { ...shape, attributes };
  const shapes = shape.content.shapes.flatMap((one) => mutated(one, path, how, `${own}/`) ?? []);
  return { ...shape, attributes, content: { kind: "elements", shapes } };
}

/** Another text of the same kind. */
function otherText(text: Text): Text {
  if (typeof text === "number") return text + 1;
  if (typeof text === "boolean") return !text;
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return timestamp(Date.parse(text) + 86_400_000);
  return /^\d+$/.test(text) ? String(Number(text) + 1) : `${text}x`;
}

function listed<I>(values: readonly I[] | I | undefined): readonly I[] {
  if (values === undefined) return [];
  return Array.isArray(values) ? values : [values as I];
}

function attributesOf<T>(attributes: Attributes<T>): readonly Attribute<T>[] {
  return Object.entries(attributes).map(([name, value]) => ({ name, value }));
}
