import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { ProfileError } from "./error.ts";
import { explain } from "./explain.ts";
import { type Profile, profileSchema } from "./schema.ts";

export { ProfileError } from "./error.ts";
export { readBeside, secretOf } from "./files.ts";
export { type Profile, profileSchema } from "./schema.ts";

/** Reads and checks a profile. Throws a ProfileError that names the place. */
export function loadProfile(path: string): Profile {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ProfileError(`${path}: ${unreadable(error)}`);
  }
  return checkProfile(content, path);
}

/** Checks a profile; the path is for the messages, and what relative paths in it are relative to. */
export function checkProfile(content: unknown, path: string): Profile {
  const checked = profileSchema.safeParse(content, { reportInput: true });
  if (!checked.success)
    throw new ProfileError(checked.error.issues.map((issue) => `${path}: ${explain(issue)}`).join("\n"));
  const beside = (file: string) => resolve(dirname(path), file);
  const profile = checked.data;
  return {
    ...profile,
    ...(profile.world !== undefined && { world: beside(profile.world) }),
  };
}

function unreadable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder; name a file";
  return error.message.trimEnd();
}
