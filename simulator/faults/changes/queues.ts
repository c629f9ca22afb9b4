import { recordsLeft } from "../../registry/bounds.ts";
import type { World } from "../../registry/world.ts";

/** Takes all visible messages out of a registrar's queue. */
export function emptyQueue(world: World, registrar: string): string {
  const { messages, messagesByRegistrar } = world.registry;
  const now = world.clock.now();
  const visible = [...messagesByRegistrar.find(registrar)].filter((key) => (messages.get(key)?.event ?? now) <= now);
  for (const key of visible) world.write("messages", key, undefined);
  return `${visible.length} messages of ${registrar} were taken away`;
}

/** Puts so many messages into a registrar's queue, as far as the world may hold them. */
export function floodQueue(world: World, registrar: string, wanted: number): string {
  const event = world.clock.now();
  const count = Math.min(wanted, recordsLeft(world.bounds, world.registry));
  for (let number = 1; number <= count; number++) {
    const key = world.nextKey();
    world.write("messages", key, { key, registrar, event, text: `Notice ${number} of ${count}.` });
  }
  return `${count} messages were queued for ${registrar}`;
}
