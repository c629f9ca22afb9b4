import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ProfileError, unreadable } from "./error.ts";
import { explain } from "./explain.ts";
import { readSource, type Source } from "./places.ts";
import { type Profile, profileSchema } from "./schema.ts";
import { inconsistencies } from "./sense.ts";

export { ProfileError } from "./error.ts";
export { passwordProblem, readBeside, secretOf } from "./files.ts";
export { type Profile, profileSchema } from "./schema.ts";
export { joinWaivers, readWaivers } from "./waivers.ts";

/** Reads and checks a profile. Throws a ProfileError that names every mistake with its line and key. */
export function loadProfile(path: string): Profile {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new ProfileError(`${path}: ${unreadable(error)}`);
  }
  const source = readSource(text, path);
  const profile = checked(source, path);
  return {
    ...profile,
    ...(profile.world !== undefined && { world: resolve(dirname(path), profile.world) }),
    ...(profile.waiversFile !== undefined && { waiversFile: resolve(dirname(path), profile.waiversFile) }),
  };
}

function checked({ content, lineOf }: Source, path: string): Profile {
  const result = profileSchema.safeParse(content ?? {}, { reportInput: true });
  const complaints = result.success ? inconsistencies(result.data) : result.error.issues.flatMap(explain);
  if (result.success && complaints.length === 0) return result.data;
  const said = complaints.map((complaint) => {
    const line = lineOf(complaint.path);
    return `${path}${line === undefined ? "" : `:${line}`}: ${placeOf(complaint.path)}: ${complaint.text}`;
  });
  throw new ProfileError([...new Set(said)].join("\n"));
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".") || "the profile";
}
