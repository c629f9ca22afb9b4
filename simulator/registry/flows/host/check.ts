import type { HostCheck } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import { notTooMany } from "../../guards/index.ts";
import type { Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";

/** Whether a name can be given to a host. */
export interface CheckedHost {
  readonly name: string;
  readonly isFree: boolean;
}

function check({ command, registry }: Request<HostCheck>) {
  const checked: readonly CheckedHost[] = command.names.map((name) => ({ name, isFree: !registry.hosts.has(name) }));
  return done("checked", checked);
}

/** Tells which names are free. What a name looks like does not matter here. RFC 5732 section 3.1.1. */
export const hostCheck = flow(
  "host-check",
  [...surroundings(), notTooMany(({ command }: Request<HostCheck>) => command.names)],
  check,
);
