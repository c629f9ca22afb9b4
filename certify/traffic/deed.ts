import type { EppCommand } from "../../simulator/registry/commands/index.ts";

/** What a client asks for, whatever the protocol. */
export interface Deed {
  /** Named as the registry's own flows are: `domain-create`, `host-info`, `login`. */
  readonly what: EppCommand["flow"];
  /** The names or ids of what it is about. */
  readonly objects: readonly string[];
  /** The date or the year that a renewal counts from, where it says one. */
  readonly from?: string;
  /** Whether saying it again does no harm, since the protocol itself sees to it that it happens once. */
  readonly isSafe?: boolean;
}

/** Whether a deed is this one, about the object of this name. */
export function isDeed(deed: Deed | undefined, what: string, name: string): boolean {
  const wanted = name.toLowerCase();
  return deed?.what === what && deed.objects.some((one) => one.toLowerCase() === wanted);
}

/** Whether two deeds are about the same object. */
export function haveSameObject(one: Deed | undefined, other: Deed | undefined): boolean {
  return one?.objects.some((name) => other?.objects.includes(name)) ?? false;
}

/** Whether two renewals count from the same date, so that the second cannot be carried out behind the first. */
export function haveSameStart(one: Deed | undefined, other: Deed | undefined): boolean {
  return one?.from !== undefined && one.from === other?.from;
}
