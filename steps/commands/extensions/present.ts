import type { Xml } from "../../../xsd/write.ts";

/** Those extensions that a command has. */
export function present(...extensions: readonly (Xml | undefined)[]): readonly Xml[] {
  return extensions.filter((extension) => extension !== undefined);
}
