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

/** What a subject may claim to be able to do; `@needs:clock` marks what is tried only where it is claimed. */
export const capabilities: readonly string[] = [
  ...capabilityNames,
  "contacts",
  "hosts",
  "rgp",
  "secDNS",
  "fee",
  "fee-0.6",
  "fee-0.11",
  "fee-0.12",
  "fee-1.0",
  "launch",
  "tokens",
  "rrp",
  "clock",
  "superuser",
  "tools",
  "premium",
  "idn",
];

/** Tags with a meaning of their own. */
export const marks: readonly string[] = ["refusalOrder"];

/** Every tag that needs no row, without the `@`. */
export const plainTags: readonly string[] = [...areas, ...marks, ...capabilities.map((name) => `needs:${name}`)];
