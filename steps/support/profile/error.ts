/** A profile that cannot be used, with the place and what to do. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
}
