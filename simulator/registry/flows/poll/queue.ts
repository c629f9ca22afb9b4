import type { Message } from "../../objects/index.ts";
import type { RegistryView } from "../../projection.ts";
import { timestamp } from "../../time.ts";

// The queue of messages as registrars see it. RFC 5730 section 2.9.2.3.

/** A registrar's visible messages, the oldest first. */
export function visibleMessages(registry: RegistryView, registrar: string): readonly Message[] {
  return [...registry.stored.messagesByRegistrar.find(registrar)]
    .flatMap((key) => registry.messages.get(key) ?? [])
    .sort((one, other) => one.event - other.event || one.key - other.key);
}

/** The id by which a message is acknowledged. A yearly notice has another one each year. */
export function idOf({ key, event }: Message): string {
  return `${key}-${timestamp(event).slice(0, 4)}`;
}

/** The message number in an id; undefined where the id has another form. The year is not looked at. */
export function keyIn(id: string): number | undefined {
  const [number = "", , ...rest] = id.split("-");
  if (!id.includes("-") || rest.length > 0 || !/^\+?\d+$/.test(number)) return undefined;
  return BigInt(number.replace("+", "")) <= largestNumber ? Number(number) : undefined;
}

const largestNumber = 2n ** 63n - 1n;
