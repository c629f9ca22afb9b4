/** A profile that cannot be used, with the place and what to do. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
}

/** Why a file could not be read, in words for people. */
export function unreadable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder; name a file";
  return error.message.trimEnd();
}
