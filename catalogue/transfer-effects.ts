import type { Effect } from "./effects.ts";

/** Both notices of automatic approval: written with the request, removed when somebody decides or deletes the object. */
export const speculativeNotices = [
  "poll.gaining.speculative",
  "poll.losing.speculative",
] as const satisfies readonly Effect[];

/**
 * What a request for a domain prepares for the case that nobody decides: it is written with the request, and removed by
 * an approval, a rejection, a cancellation or a deletion.
 */
export const speculativeTransfer = [
  "billing.transfer.speculative",
  "billing.renewal.speculative",
  "billing.cancellation.speculative",
  ...speculativeNotices,
  "poll.autorenewal.speculative",
] as const satisfies readonly Effect[];
