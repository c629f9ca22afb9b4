import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { ProfileError } from "./error.ts";

/** Where a secret is kept: in the environment or in a file, never in the profile. */
export const secret = z
  .union([
    z.strictObject({ env: z.string().describe("name of an environment variable") }),
    z.strictObject({ file: z.string().describe("path of a file; a line feed at its end does not count") }),
  ])
  .describe("where a secret is kept; never the secret itself");

/** A certificate with its key. */
export const credential = z.strictObject({
  certificate: z.string().describe("path of the client certificate, PEM, with its chain"),
  key: z.string().describe("path of its private key, PEM"),
});

/** The content of a secret. Throws a ProfileError when there is none. */
export function secretOf(source: z.infer<typeof secret>, path: string, place: string): string {
  if ("env" in source) {
    const value = process.env[source.env];
    if (value === undefined || value === "")
      throw new ProfileError(`${path}: ${place}: the environment variable ${source.env} is not set`);
    return value;
  }
  return readBeside(path, source.file, place).replace(/\r?\n$/, "");
}

/** The content of a file that a profile names, relative to the profile. Throws a ProfileError when there is none. */
export function readBeside(path: string, file: string, place: string): string {
  try {
    return readFileSync(resolve(dirname(path), file), "utf8");
  } catch {
    throw new ProfileError(`${path}: ${place}: ${file} cannot be read`);
  }
}

/** What is wrong with a password that a login is to carry, if anything. RFC 5730 section 4, `pwType`. */
export function passwordProblem(password: string): string | undefined {
  const length = [...password.replace(/[\t\n\r ]+/g, " ").trim()].length;
  return length < 6 || length > 16 ? `it has ${length} characters, and a login takes 6 to 16 of them` : undefined;
}
