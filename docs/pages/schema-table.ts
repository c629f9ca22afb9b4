/** As much of JSON Schema as the page is made from. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** A table of the keys of a mapping and of all mappings in it. */
export function table(schema: Schema): readonly string[] {
  return ["| key | value | where it is left out | meaning |", "| --- | --- | --- | --- |", ...rows(schema, "")];
}

function rows(schema: Schema, above: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const path = `${above}${key}`;
    const isRequired = schema.required?.includes(key) ?? false;
    const otherwise = isRequired ? "refused" : inner.default === undefined ? "" : code(JSON.stringify(inner.default));
    const own = `| ${code(path)} | ${kindOf(inner)} | ${otherwise} | ${cell(meaningOf(inner))} |`;
    const nested = [...objectsIn(inner)].flatMap(({ schema: object, below }) => rows(object, `${path}${below}.`));
    return [own, ...new Set(nested)];
  });
}

/** The mappings that may stand at a place, with their own keys: itself, in a list `[]`, or under any key `.*`. */
function* objectsIn(schema: Schema, below = ""): IterableIterator<{ readonly schema: Schema; readonly below: string }> {
  const { properties, items, additionalProperties: others } = schema;
  if (properties !== undefined) yield { schema, below };
  if (items !== undefined) yield* objectsIn(items, `${below}[]`);
  if (properties === undefined && typeof others === "object") yield* objectsIn(others, `${below}.*`);
  const alternatives = alternativesOf(schema);
  const isShort = alternatives.some((one) => one.properties !== undefined);
  for (const one of alternatives) if (!(isShort && one.items !== undefined)) yield* objectsIn(one, below);
}

function alternativesOf({ anyOf = [], oneOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf];
}

function meaningOf(schema: Schema): string {
  return schema.description ?? schema.items?.description ?? "";
}

/** What may be written at a place. */
export function kindOf(schema: Schema): string {
  const kinds = new Set(kindsOf(schema));
  return [...kinds].join(", or ");
}

function kindsOf(schema: Schema): readonly string[] {
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return alternatives.flatMap(kindsOf);
  if (schema.const !== undefined) return [code(String(schema.const))];
  if (schema.enum !== undefined) return [schema.enum.map((value) => code(String(value))).join(" ")];
  if (schema.items !== undefined) return [`list of: ${kindOf(schema.items)}`];
  if (typeof schema.additionalProperties === "object") return [`mapping to: ${kindOf(schema.additionalProperties)}`];
  if (schema.type === "object") return ["mapping"];
  if (schema.type === "integer") return ["whole number"];
  if (schema.type === "boolean") return ["`true` or `false`"];
  if (schema.format === "duration") return ["length of time, such as `P5D`"];
  if (schema.type === "null") return ["`null`"];
  if (schema.type === "number") return ["number"];
  return [stringKind(schema.pattern)];
}

function stringKind(pattern = ""): string {
  if (pattern.includes("now|")) return "time";
  return pattern.includes("P(?=") ? "length of time, such as `P5D`" : "text";
}

export function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
