import { z } from "zod";
import { nearest } from "../nearest.ts";
import { profileSchema } from "./schema.ts";

/** What is the matter at a place of a profile, and what is meant instead. */
export function explain(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".") || "the profile";
  if (issue.code === "invalid_value") return `${place}: ${notAmong(issue)}`;
  if (issue.code === "invalid_type" && issue.input === undefined) return `${place}: this is missing`;
  if (issue.code === "invalid_union" && issue.path.join(".") === "target") return explainTarget(issue);
  if (issue.code !== "unrecognized_keys") return `${place}: ${issue.message}`;
  const known = keysAt(issue.path);
  return issue.keys
    .map((key) => {
      const close = nearest(key, known);
      return `${[...issue.path, key].join(".")}: unknown key${close === undefined ? "" : `, did you mean "${close}"?`}`;
    })
    .join("; ");
}

/** Whatever is not `builtin` is meant as an address. */
function explainTarget({ errors, input }: z.core.$ZodIssueInvalidUnion): string {
  const inner = typeof input === "object" ? errors.at(-1) : undefined;
  if (inner === undefined) return 'target: write "builtin", or host and port of the server';
  return inner.map((issue) => explain({ ...issue, path: ["target", ...issue.path] } as z.core.$ZodIssue)).join("; ");
}

function notAmong({ input, values }: z.core.$ZodIssueInvalidValue): string {
  const known = values.map(String);
  const close = typeof input === "string" ? nearest(input, known) : undefined;
  if (close !== undefined) return `there is no "${input}", did you mean "${close}"?`;
  return `there is no ${JSON.stringify(input)}; there is ${known.join(", ")}`;
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema = z.toJSONSchema(profileSchema, { io: "input" }) as Readonly<Record<string, unknown>>;
  for (const key of path) {
    const options = (schema.anyOf as readonly (typeof schema)[] | undefined) ?? [schema];
    const holder = options.find((option) => option.properties !== undefined);
    const inner = (holder?.properties as Readonly<Record<string, typeof schema>> | undefined)?.[String(key)];
    if (inner === undefined) return [];
    schema = inner;
  }
  const options = (schema.anyOf as readonly (typeof schema)[] | undefined) ?? [schema];
  return options.flatMap((option) => Object.keys((option.properties as object | undefined) ?? {}));
}
