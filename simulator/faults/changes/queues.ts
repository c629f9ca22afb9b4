import type { World } from "../../registry/world.ts";

/** Takes all visible messages out of a registrar's queue. */
export function emptyQueue(world: World, registrar: string): string {
  const { messages, messagesByRegistrar } = world.registry;
  const now = world.clock.now();
  const visible = [...messagesByRegistrar.find(registrar)].filter((key) => (messages.get(key)?.event ?? now) <= now);
  for (const key of visible) messages.remove(key);
  return `${visible.length} messages of ${registrar} were taken away`;
}

/** Puts so many messages into a registrar's queue. */
export function floodQueue(world: World, registrar: string, count: number): string {
  const event = world.clock.now();
  for (let number = 1; number <= count; number++) {
    const key = world.nextKey();
    world.registry.messages.put(key, { key, registrar, event, text: `Notice ${number} of ${count}.` });
  }
  return `${count} messages were queued for ${registrar}`;
}
