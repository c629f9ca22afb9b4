import { z } from "zod";
import { profileSchema } from "./schema.ts";

/** The JSON Schema of a profile: for editors, which complete and explain keys with it, and for docs/profile.md. */
export function profileJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(profileSchema, { io: "input" });
  return {
    $schema,
    title: "A profile of eppraise",
    description: "Who is tested: where the server is, who may log in, what it can do and has decided.",
    ...schema,
  };
}
