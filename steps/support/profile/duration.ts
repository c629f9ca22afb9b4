import { z } from "zod";

/** A length of time, ISO 8601: `PT1H`, `P5D`. */
export function duration(usual: string, meaning: string) {
  return z.iso.duration().default(usual).describe(`${meaning}, ISO 8601`);
}
