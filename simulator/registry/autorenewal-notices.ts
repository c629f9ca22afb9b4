import type { Effect as EffectLabel } from "../../catalogue/index.ts";
import { type Effect, put, remove } from "./effects.ts";
import type { Domain } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
import { endOfTime, type Instant } from "./time.ts";

type NoticeLabel = Extract<EffectLabel, `poll.autorenewal${string}`>;

/** Whom to tell of which domain's automatic renewals, from which expiration on. */
export interface Notice {
  readonly key: number;
  readonly registrar: string;
  readonly domain: string;
  readonly from: Instant;
}

/** Tells a sponsor of each automatic renewal, every year from an expiration on. */
export function openNotice(label: NoticeLabel, { key, registrar, domain, from }: Notice): Effect {
  return put(label, "messages", key, {
    key,
    registrar,
    event: from,
    text: "The domain was renewed automatically.",
    autoRenewal: { domain, end: endOfTime },
  });
}

/**
 * Tells of no renewal from an instant on. A notice that has nothing left to tell before that is taken out; one that was not
 * read yet stays until it is.
 */
export function closeNotice(
  label: NoticeLabel,
  registry: Registry,
  key: number | undefined,
  end: Instant,
): readonly Effect[] {
  const message = key === undefined ? undefined : registry.messages.get(key);
  if (message?.autoRenewal === undefined) return [];
  if (message.event >= end) return [remove(label, "messages", message.key)];
  return [put(label, "messages", message.key, { ...message, autoRenewal: { ...message.autoRenewal, end } })];
}

/**
 * Tells a sponsor of automatic renewals again, which had been ended: from the one that was still to be told, or, where
 * nothing was left to tell, from the domain's expiration. The domain is a projected one.
 */
export function reopenNotice(
  label: NoticeLabel,
  registry: Registry,
  { name, sponsor, expires, autoRenewalMessage: key }: Domain,
): readonly Effect[] {
  if (key === undefined) return [];
  const message = registry.messages.get(key);
  if (message?.autoRenewal === undefined)
    return [openNotice(label, { key, registrar: sponsor, domain: name, from: expires })];
  return [put(label, "messages", key, { ...message, autoRenewal: { ...message.autoRenewal, end: endOfTime } })];
}
