import { capabilityNames } from "../../steps/support/capabilities.ts";

// The tags that features may carry, besides the ids of the catalogue's rows and the names of its flows.

/** The folders below features/, and the tags of features that belong to no single flow. */
export const areas: readonly string[] = [
  "session",
  "contact",
  "host",
  "domain",
  "poll",
  "lifecycle",
  "transport",
  "rrp",
];

/** Tags with a meaning of their own. */
export const marks: readonly string[] = ["refusalOrder"];

/** Every tag that needs no row, without the `@`. */
export const plainTags: readonly string[] = [...areas, ...marks, ...capabilityNames.map((name) => `needs:${name}`)];
