import { preciseTimestamp } from "../../registry/time.ts";
import type { World } from "../../registry/world.ts";
import type { Fault } from "../kinds/index.ts";
import type { Asked } from "./asked.ts";
import { type Change, changeOf, transferOf } from "./objects.ts";
import { emptyQueue, floodQueue } from "./queues.ts";

export { type Asked, objectOf } from "./asked.ts";
export type { Change } from "./objects.ts";

/** What a fault would do to the world before a command; nothing where it is no such fault, or can do nothing now. */
export function changeBy(world: World, fault: Fault, { registrar, object }: Asked): Change | undefined {
  const own = registrar !== undefined && world.registry.registrars.has(registrar) ? registrar : undefined;
  switch (fault.kind) {
    case "poll-emptied":
      return own === undefined ? undefined : () => emptyQueue(world, own);
    case "poll-flooded":
      return own === undefined ? undefined : () => floodQueue(world, own, fault.messages ?? 10_000);
    case "object-changed":
      return changeOf(world, fault, object);
    case "object-transferred":
      return transferOf(world, fault, object);
    case "clock-moved":
      return () => moveClock(world, fault.by ?? "P1Y");
    default:
      return undefined;
  }
}

function moveClock(world: World, by: string): string {
  try {
    return `the clock went on to ${preciseTimestamp(world.advance(by))}`;
  } catch {
    return "nothing: there is no calendar that far ahead";
  }
}
