/**
 * The repository id of the object with this key, RFC 5730 section 2.8. Joined rather than put together by a template,
 * which the engine would keep in its parts.
 */
export function repositoryIdFor(key: number, suffix: string): string {
  return [key.toString(16).toUpperCase(), suffix].join("-");
}
