import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { loadProfile, type Profile } from "../../steps/support/profile/index.ts";

/** A profile as it is read from a file that says this. */
export function writtenProfile(content: object): Profile {
  const folder = mkdtempSync(join(tmpdir(), "eppraise-profile-"));
  const path = join(folder, "profile.yaml");
  try {
    writeFileSync(path, stringify(content));
    return loadProfile(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
