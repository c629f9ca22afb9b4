/** What became of an object that was to be removed. */
export type Fate = "removed" | "going" | { readonly left: string };
