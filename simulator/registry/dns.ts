import { type Effect, put } from "./effects.ts";
import type { Instant } from "./time.ts";

/** Hands a name to the DNS. */
export function refreshDns(name: string, at: Instant, nextKey: () => number): Effect {
  return put("dns", "dnsRefreshes", nextKey(), { name, at });
}
