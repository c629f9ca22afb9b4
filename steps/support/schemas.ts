import { type FurtherSchema, furtherSchema, useSchemas } from "../../xsd/schemas.ts";
import { ProfileError, readBeside } from "./profile/index.ts";

/** Reads the schemas that a profile names, and has documents validated against them too. Throws a ProfileError. */
export function readSchemas(files: readonly string[], path: string): readonly FurtherSchema[] {
  const schemas = files.map((file, index) => {
    const place = `schemas.${index}`;
    try {
      return furtherSchema(readBeside(path, file, place));
    } catch (error) {
      if (error instanceof ProfileError) throw error;
      throw new ProfileError(`${path}: ${place}: ${file} is no schema: ${messageOf(error)}`);
    }
  });
  try {
    useSchemas(schemas);
  } catch (error) {
    throw new ProfileError(`${path}: schemas: they cannot be used together with the suite's: ${messageOf(error)}`);
  }
  return schemas;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error);
}
