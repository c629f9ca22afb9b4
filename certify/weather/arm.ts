import { read } from "../../simulator/control/fixture/problems.ts";
import type { HostedWorld } from "../../simulator/control/hosted-world.ts";
import { type Fault, fault } from "../../simulator/faults/kinds/index.ts";

/** Tells a world to produce a fault, with options as a plan writes them. Throws InvalidInput for what cannot be. */
export function armFault(
  hosted: HostedWorld,
  kind: string,
  commands: readonly string[],
  options: Readonly<Record<string, string>>,
): void {
  const when = commands.length === 0 ? {} : { when: { commands } };
  const values = Object.fromEntries(Object.entries(options).map(([name, text]) => [name, meant(text)]));
  hosted.weather.add(read(fault, { kind, ...when, ...values }) as Fault);
}

function meant(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
}
