import { z } from "zod";
import { nearest } from "../nearest.ts";
import { profileSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;

/** One thing that is wrong with a profile: where, and what to do about it. */
export interface Complaint {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** What is the matter at a place of a profile, and what is meant instead. */
export function explain(issue: Issue): readonly Complaint[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, path);
  if (issue.code === "invalid_union") return ofAlternatives(issue);
  if (issue.code === "invalid_value") return [{ path, text: notAmong(issue) }];
  if (issue.code === "invalid_type") return [{ path, text: otherKind(issue) }];
  if (issue.code === "invalid_format" && issue.format === "duration")
    return [{ path, text: `"${issue.input}" is no length of time; write PT1H for an hour, P5D for five days` }];
  return [{ path, text: issue.message }];
}

function unknownKeys(keys: readonly string[], path: readonly PropertyKey[]): readonly Complaint[] {
  const known = keysAt(path);
  return keys.map((key) => ({ path: [...path, key], text: `unknown key${meant(key, known)}` }));
}

/** Of the alternatives of the kind that was written, the one with the fewest mistakes was meant. */
function ofAlternatives({ errors, input, path }: z.core.$ZodIssueInvalidUnion): readonly Complaint[] {
  const last = String(path.at(-1));
  if (last === "target" && typeof input !== "object")
    return [{ path, text: 'write "builtin", or host and port of the server' }];
  if (["password", "token"].includes(last) && typeof input !== "object")
    return [{ path, text: "a secret never stands in a profile; write { env: NAME } or { file: path }" }];
  const fitting = errors.filter((inner) => !inner.some(isOfAnotherKind));
  const [meant = []] = (fitting.length > 0 ? fitting : errors).toSorted((one, other) => one.length - other.length);
  return meant.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] } as Issue));
}

function isOfAnotherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value");
}

function notAmong({ input, values }: z.core.$ZodIssueInvalidValue): string {
  const known = values.map(String);
  const close = typeof input === "string" ? nearest(input, known) : undefined;
  if (close !== undefined) return `there is no "${input}", did you mean "${close}"?`;
  return `there is no ${JSON.stringify(input)}; there is ${known.join(", ")}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

function otherKind({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) return "this is missing";
  const found = JSON.stringify(input);
  return `this is to be ${kinds[expected] ?? expected}, and it is ${found.length > 60 ? `${found.slice(0, 57)}...` : found}`;
}

function meant(key: string, known: readonly string[]): string {
  const close = nearest(key, known);
  if (close !== undefined) return `, did you mean "${close}"?`;
  return known.length > 0 && known.length < 20 ? `; there is ${known.join(", ")}` : "";
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** The keys that may stand at a place. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let shapes: readonly Shape[] = [z.toJSONSchema(profileSchema, { io: "input" }) as Shape];
  for (const key of path) shapes = shapes.flatMap(alternatives).flatMap((shape) => innerOf(shape, key));
  return shapes
    .flatMap(alternatives)
    .flatMap(({ properties = {}, propertyNames }) => [...Object.keys(properties), ...(propertyNames?.enum ?? [])]);
}

function alternatives(shape: Shape): readonly Shape[] {
  return shape.anyOf ?? [shape];
}

function innerOf({ properties, additionalProperties, items }: Shape, key: PropertyKey): readonly Shape[] {
  const own = typeof key === "number" ? items : properties?.[String(key)];
  if (own !== undefined) return [own];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}
