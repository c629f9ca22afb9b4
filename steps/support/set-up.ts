import { expectCode } from "./expect.ts";
import { type Changes, sendCommand, type Writer } from "./object-command.ts";
import type { ScenarioContext, Spoken } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { preparing } from "./verdicts.ts";

/**
 * Sends what a scenario needs beforehand, in a session of its own: so it does not matter what the scenario does with its
 * connections, and the command that the scenario is about stays the one that can be repeated.
 */
export async function prepare(
  context: ScenarioContext,
  registrar: RegistrarName,
  write: Writer,
  said: Changes,
  { code = 1000, failure }: { readonly code?: number; readonly failure: string },
): Promise<Spoken> {
  const { repeat } = context;
  const spoken = await sendCommand(context, { registrar, isSecond: false, isPreparing: true }, write, said);
  context.repeat = repeat;
  spoken.isSeen = true;
  return preparing(async () => {
    expectCode(spoken.answer, code, failure);
    return spoken;
  });
}

/** Those of the rows of a table that a command takes as they are. */
export function only(said: Changes, keys: readonly string[]): Changes {
  return new Map([...said].filter(([key]) => keys.includes(key)));
}
